/** One step of an application: its form, or what it has come to. */
import { missingIn, steps, type SellerCase, type Step } from "../../../workers/sellers/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { Button } from "../../components/button.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";
import { Checklist, reasonText } from "../sellers/checklist.tsx";
import { PapersStep } from "./papers-step.tsx";
import { StepFields } from "./step-fields.tsx";

type Props = { desk: StudioDesk; view: SellerCase; step: Step };

export function StepPage({ desk, view, step }: Props) {
  const words = copyFor(desk.locale, "sellers");
  const open = view.seller.state === "draft" || view.seller.state === "returned";
  return (
    <StudioPage desk={desk} title={words.steps[step]}>
      <Standing desk={desk} view={view} />
      <nav aria-label={words.apply}>
        <ol class="steps small">
          {steps.map((one) => (
            <li>
              <a href={`${desk.base}/application/${one}`} aria-current={one === step ? "step" : undefined}>
                {words.steps[one]}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <p class="ash small">{words.stepOf(String(steps.indexOf(step) + 1), String(steps.length))}</p>
      {step === "papers" ? (
        <PapersStep desk={desk} view={view} open={open} />
      ) : step === "check" ? (
        <CheckStep desk={desk} view={view} open={open} />
      ) : (
        <FormStep desk={desk} view={view} step={step} open={open} />
      )}
    </StudioPage>
  );
}

/** Where the application stands, and why it came back. */
function Standing({ desk, view }: Omit<Props, "step">) {
  const words = copyFor(desk.locale, "sellers");
  const { state } = view.seller;
  if (state === "submitted") return <Notice>{words.submitted}</Notice>;
  if (state === "approved") return <Notice kind="success">{words.openNote}</Notice>;
  const last = view.decisions[0];
  if (state !== "returned" || !last) return null;
  return (
    <div class="notice is-warning" role="status">
      <div>
        <p>{words.returnedNote}</p>
        <ul>
          {last.reasons.map((reason) => (
            <li>{reasonText(reason, desk.locale)}</li>
          ))}
        </ul>
        {last.note && <p dir="auto">{last.note}</p>}
      </div>
    </div>
  );
}

function FormStep({ desk, view, step, open }: Props & { open: boolean }) {
  const words = copyFor(desk.locale, "sellers");
  const missing = missingIn(step, view.seller.kind, view.answers);
  return (
    <StudioForm desk={desk} action={`${desk.base}/application/${step}`} class="stack narrow">
      <StepFields step={step} view={view} locale={desk.locale} open={open} />
      {missing.length > 0 && view.submissions > 0 && (
        <p class="small ash">
          {words.missing}: {missing.map((name) => words.field[name]).join(" · ")}
        </p>
      )}
      {open && (
        <p class="cluster">
          <Button kind="primary" name="and" value="next">
            {words.saveNext}
          </Button>
          <Button name="and" value="leave">
            {words.saveLeave}
          </Button>
        </p>
      )}
    </StudioForm>
  );
}

function CheckStep({ desk, view, open }: Omit<Props, "step"> & { open: boolean }) {
  const words = copyFor(desk.locale, "sellers");
  return (
    <div class="stack narrow">
      <Checklist items={view.items} locale={desk.locale} />
      {open && (
        <StudioForm desk={desk} action={`${desk.base}/application/submission`}>
          <p class="cluster">
            <Button kind="primary">{words.submit}</Button>
            <LinkButton href={`${desk.base}/application/who`}>{words.steps.who}</LinkButton>
          </p>
        </StudioForm>
      )}
    </div>
  );
}
