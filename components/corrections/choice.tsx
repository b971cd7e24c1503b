// One of a few words, as a menu with its label above.
import styles from "./form.module.css";

export type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
};

export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label className={styles.field}>
      {label}
      <select
        className={styles.input}
        value={value}
        onChange={({ target }) => {
          const next = options.find(([one]) => one === target.value);
          if (next) onChange(next[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
