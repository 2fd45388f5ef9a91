package portability.agreements.wiring;

import portability.agreements.certificate.CertificateEvent.CertificateIssued;
import portability.agreements.certificate.CertificateEvent.CertificateWithdrawn;
import portability.agreements.instrument.InstrumentEvent.ProposalDropped;
import portability.agreements.instrument.InstrumentEvent.StepEnacted;
import portability.agreements.instrument.InstrumentEvent.StepProposed;
import portability.agreements.pack.LawPackEvent.LawPackAdopted;
import portability.agreements.pack.LawPackEvent.LawPackDropped;
import portability.agreements.pack.LawPackEvent.LawPackEnacted;
import portability.agreements.pack.LawPackEvent.LawPackProposed;
import portability.agreements.recorded.DeterminationRecorded;
import portability.ledger.codec.EventCatalogue;

/// The names under which events are stored. Never changed, only added to.
final class Events {
    private Events() {}

    static EventCatalogue catalogue() {
        return new EventCatalogue()
                .with("law.LawPackAdopted", 1, LawPackAdopted.class)
                .with("law.LawPackProposed", 1, LawPackProposed.class)
                .with("law.LawPackEnacted", 1, LawPackEnacted.class)
                .with("law.LawPackDropped", 1, LawPackDropped.class)
                .with("certificate.CertificateIssued", 1, CertificateIssued.class)
                .with("certificate.CertificateWithdrawn", 1, CertificateWithdrawn.class)
                .with("determination.DeterminationRecorded", 1, DeterminationRecorded.class)
                .with("instrument.StepProposed", 1, StepProposed.class)
                .with("instrument.StepEnacted", 1, StepEnacted.class)
                .with("instrument.ProposalDropped", 1, ProposalDropped.class);
    }
}
