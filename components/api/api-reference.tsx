// The description of the API as a page: every address with what it takes and gives, then every shape, each linked to where it stands.

import styles from "./api-reference.module.css";
import type { Address, Shape } from "./api-shape.ts";
import { Said } from "./said.tsx";
import { ShapeType } from "./shape-type.tsx";

export function ApiReference({
  addresses,
  shapes,
}: {
  addresses: readonly Address[];
  shapes: readonly Shape[];
}) {
  return (
    <div className={styles.reference}>
      <section aria-labelledby="addresses">
        <h2 id="addresses">Addresses</h2>
        {addresses.map((address) => (
          <AddressEntry key={`${address.method} ${address.path}`} address={address} />
        ))}
      </section>
      <section aria-labelledby="shapes">
        <h2 id="shapes">Shapes</h2>
        {shapes.map((shape) => (
          <ShapeEntry key={shape.name} shape={shape} />
        ))}
      </section>
    </div>
  );
}

function AddressEntry({
  address: { method, path, tryPath, summary, parameters, body, answer },
}: {
  address: Address;
}) {
  return (
    <article className={styles.entry}>
      <h3 className={styles.call}>
        <span className={styles.method}>{method}</span> {tryPath ? <a href={tryPath}>{path}</a> : path}
      </h3>
      <p>
        <Said words={summary} />
      </p>
      <dl className={styles.members}>
        {parameters.map((parameter) => (
          <div key={parameter.name} className={styles.member}>
            <dt>
              <code>{parameter.name}</code>
              <small>{parameter.isRequired ? "needed" : "may be given"}</small>
            </dt>
            <dd>
              <ShapeType type={parameter.type} /> <Said words={parameter.description} />
            </dd>
          </div>
        ))}
        {body && (
          <div className={styles.member}>
            <dt>body</dt>
            <dd>
              <ShapeType type={body} />
            </dd>
          </div>
        )}
        <div className={styles.member}>
          <dt>answer</dt>
          <dd>
            <ShapeType type={answer} />
          </dd>
        </div>
      </dl>
    </article>
  );
}

function ShapeEntry({ shape: { name, description, members } }: { shape: Shape }) {
  return (
    <article className={styles.entry} id={`shape-${name}`}>
      <h3>{name}</h3>
      {description && (
        <p>
          <Said words={description} />
        </p>
      )}
      <dl className={styles.members}>
        {members.map((member) => (
          <div key={member.name} className={styles.member}>
            <dt>
              <code>{member.name}</code>
            </dt>
            <dd>
              <ShapeType type={member.type} /> <Said words={member.description} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
