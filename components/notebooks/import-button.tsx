// The way to bringing excerpts in.
import { Upload } from "lucide-react";
import { Button } from "#components/ui/button.tsx";

export function ImportButton() {
  return (
    <Button href="/excerpts/import" icon={<Upload />}>
      Bring in
    </Button>
  );
}
