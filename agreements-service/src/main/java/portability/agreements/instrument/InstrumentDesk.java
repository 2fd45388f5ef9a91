package portability.agreements.instrument;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import portability.agreements.instrument.InstrumentCommand.DropProposal;
import portability.agreements.instrument.InstrumentCommand.EnactStep;
import portability.agreements.instrument.InstrumentCommand.ProposeStep;
import portability.agreements.pack.AdoptedLaw;
import portability.ledger.axon.CommandId;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModels;

/// Where officers propose and enact steps, and where what is known is read.
public final class InstrumentDesk {
    private final Commands commands;
    private final AdoptedLaw law;
    private final InstrumentSteps steps;
    private final ReadModels readModels;
    private final Clock clock;

    public InstrumentDesk(
            Commands commands, AdoptedLaw law, InstrumentSteps steps, ReadModels readModels, Clock clock) {
        this.commands = commands;
        this.law = law;
        this.steps = steps;
        this.readModels = readModels;
        this.clock = clock;
    }

    /// The instruments as known at a moment; without one, now.
    public KnownInstruments known(Optional<Instant> knownAt) {
        readModels.awaitCurrent(InstrumentSteps.PROCESSOR);
        var register = law.heldAt(knownAt).register();
        return KnownInstruments.of(register, knownAt.map(steps::knownAt).orElseGet(steps::all));
    }

    /// @return the proposal's id
    public String propose(
            CommandId request,
            String instrumentId,
            Step step,
            LocalDate effectiveOn,
            String reason,
            Optional<Draft> draft) {
        var known = law.held().register().instruments().get(instrumentId);
        var registered = Optional.ofNullable(known)
                .map(instrument -> KnownInstruments.of(law.held().register(), List.of())
                        .standing(instrument, LocalDate.now(clock)))
                .map(Stage::of);
        var officer = Principal.current().name();
        return (String) Objects.requireNonNull(
                commands.send(
                        request, new ProposeStep(instrumentId, step, effectiveOn, reason, officer, draft, registered)),
                "answer");
    }

    public void enact(String instrumentId, String proposalId) {
        commands.send(
                new EnactStep(instrumentId, proposalId, Principal.current().name()));
    }

    public void drop(String instrumentId, String proposalId, String reason) {
        commands.send(new DropProposal(
                instrumentId, proposalId, reason, Principal.current().name()));
    }
}
