package portability.agreements.instrument;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.agreements.instrument.InstrumentCommand.DropProposal;
import portability.agreements.instrument.InstrumentCommand.EnactStep;
import portability.agreements.instrument.InstrumentCommand.ProposeStep;
import portability.agreements.instrument.InstrumentEvent.ProposalDropped;
import portability.agreements.instrument.InstrumentEvent.StepEnacted;
import portability.agreements.instrument.InstrumentEvent.StepProposed;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;

/// An instrument's life as enacted here: decides and evolves.
///
/// @param stage     where it is; empty: as the register knows it, which comes with the command
/// @param lastDay   the day from which the last enacted step counts
/// @param proposals every proposal by its id
record Instrument(Optional<Stage> stage, Optional<LocalDate> lastDay, Map<String, Proposal> proposals) {
    Instrument {
        proposals = Map.copyOf(proposals);
    }

    /// A proposal and what became of it.
    ///
    /// @param enactedBy empty while nobody did
    record Proposal(StepProposed proposed, Optional<String> enactedBy, boolean dropped) {
        boolean open() {
            return enactedBy.isEmpty() && !dropped;
        }
    }

    static Instrument unknown() {
        return new Instrument(Optional.empty(), Optional.empty(), Map.of());
    }

    /// @throws Refused ProposalOpen, StepNotPossible, BeforeLastStep, UnknownInstrument, UnknownProposal,
    ///     ProposalClosed, SameOfficer
    List<InstrumentEvent> decide(InstrumentCommand command) {
        return switch (command) {
            case ProposeStep propose -> propose(propose);
            case EnactStep enact -> enact(enact);
            case DropProposal drop -> drop(drop);
        };
    }

    private List<InstrumentEvent> propose(ProposeStep command) {
        var now = stage.or(command::registered).orElse(Stage.NONE);
        if (now == Stage.NONE && command.step() != Step.DRAFTED) throw new Refused(new Refusal.UnknownInstrument());
        if (proposals.values().stream().anyMatch(Proposal::open)) throw new Refused(new Refusal.ProposalOpen());
        if (!now.allows(command.step()))
            throw new Refused(new Refusal.StepNotPossible(command.step().name(), now.name()));
        if (lastDay.filter(command.effectiveOn()::isBefore).isPresent())
            throw new Refused(new Refusal.BeforeLastStep());
        return List.of(new StepProposed(
                command.instrumentId(),
                nextProposal(),
                command.step(),
                command.effectiveOn(),
                command.reason(),
                command.by(),
                command.draft(),
                command.registered()));
    }

    private List<InstrumentEvent> enact(EnactStep command) {
        var proposal = proposal(command.proposalId());
        if (proposal.enactedBy().filter(command.by()::equals).isPresent()) return List.of();
        if (!proposal.open()) throw new Refused(new Refusal.ProposalClosed());
        var proposed = proposal.proposed();
        if (proposed.proposedBy().equals(command.by())) throw new Refused(new Refusal.SameOfficer());
        return List.of(new StepEnacted(
                command.instrumentId(),
                command.proposalId(),
                proposed.step(),
                proposed.effectiveOn(),
                proposed.proposedBy(),
                command.by()));
    }

    private List<InstrumentEvent> drop(DropProposal command) {
        var proposal = proposal(command.proposalId());
        if (proposal.dropped()) return List.of();
        if (!proposal.open()) throw new Refused(new Refusal.ProposalClosed());
        return List.of(
                new ProposalDropped(command.instrumentId(), command.proposalId(), command.reason(), command.by()));
    }

    private Proposal proposal(String id) {
        if (proposals.isEmpty()) throw new Refused(new Refusal.UnknownInstrument());
        return Optional.ofNullable(proposals.get(id)).orElseThrow(() -> new Refused(new Refusal.UnknownProposal()));
    }

    /// Proposals are numbered within the instrument.
    String nextProposal() {
        return String.valueOf(proposals.size() + 1);
    }

    Instrument evolve(InstrumentEvent event) {
        return switch (event) {
            case StepProposed proposed ->
                new Instrument(stage, lastDay, with(new Proposal(proposed, Optional.empty(), false)));
            case StepEnacted enacted -> {
                var proposed = known(enacted.proposalId()).proposed();
                yield new Instrument(
                        Optional.of(Stage.after(enacted.step())),
                        Optional.of(enacted.effectiveOn()),
                        with(new Proposal(proposed, Optional.of(enacted.enactedBy()), false)));
            }
            case ProposalDropped dropped -> {
                var proposed = known(dropped.proposalId()).proposed();
                yield new Instrument(stage, lastDay, with(new Proposal(proposed, Optional.empty(), true)));
            }
        };
    }

    private Proposal known(String id) {
        var proposal = proposals.get(id);
        if (proposal == null) throw new IllegalStateException("no such proposal before: " + id);
        return proposal;
    }

    private Map<String, Proposal> with(Proposal proposal) {
        var all = new HashMap<>(proposals);
        all.put(proposal.proposed().proposalId(), proposal);
        return all;
    }
}
