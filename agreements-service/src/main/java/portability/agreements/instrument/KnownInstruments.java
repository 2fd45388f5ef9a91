package portability.agreements.instrument;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portability.law.register.Register;
import portability.law.register.RegisteredInstrument;
import portability.law.register.RegisteredInstrument.InstrumentType;
import portability.law.register.RegisteredInstrument.Party;
import portability.law.register.RegisteredInstrument.Status;
import portability.law.register.Source;
import portability.law.register.Standing;
import portability.law.register.StateCode;

/// The register of a law pack together with what officers enacted here: instruments that were drafted, and steps that
/// go
/// before what the register saw.
public final class KnownInstruments {
    private final Register register;
    private final Map<String, List<RecordedStep>> steps;
    private final Set<String> draftedHere;

    private KnownInstruments(Register register, Map<String, List<RecordedStep>> steps, Set<String> draftedHere) {
        this.register = register;
        this.steps = steps;
        this.draftedHere = draftedHere;
    }

    public static KnownInstruments of(Register register, List<RecordedStep> steps) {
        var instruments = new LinkedHashMap<>(register.instruments());
        var drafted = steps.stream()
                .filter(step -> step.step() == Step.DRAFTED && step.enactedBy().isPresent())
                .filter(step -> !register.instruments().containsKey(step.instrumentId()))
                .toList();
        drafted.forEach(step -> instruments.put(step.instrumentId(), instrument(step)));
        return new KnownInstruments(
                new Register(instruments, register.parts(), register.bodies(), register.institutions()),
                steps.stream().collect(Collectors.groupingBy(RecordedStep::instrumentId)),
                drafted.stream().map(RecordedStep::instrumentId).collect(Collectors.toSet()));
    }

    private static RegisteredInstrument instrument(RecordedStep drafted) {
        var draft = drafted.draft().orElseThrow();
        return new RegisteredInstrument(
                drafted.instrumentId(),
                draft.title(),
                draft.states().size() == 2 ? InstrumentType.BILATERAL : InstrumentType.MULTILATERAL,
                Status.UNKNOWN,
                draft.states().stream()
                        .map(state ->
                                new Party(StateCode.of(state), Optional.empty(), Optional.empty(), Optional.empty()))
                        .toList(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Source("drafted here: " + drafted.reason(), Optional.empty()),
                true,
                List.of(),
                Optional.empty());
    }

    public Register register() {
        return register;
    }

    public Optional<RegisteredInstrument> find(String id) {
        return Optional.ofNullable(register.instruments().get(id));
    }

    /// Every step of an instrument, in the order of its proposals.
    public List<RecordedStep> steps(String id) {
        return steps.getOrDefault(id, List.of());
    }

    public boolean isDraftedHere(String id) {
        return draftedHere.contains(id);
    }

    /// How an instrument stands by what was enacted here; empty where nothing counts yet on that day.
    public Optional<Standing> enacted(RegisteredInstrument instrument, LocalDate day) {
        var counting = steps(instrument.id()).stream()
                .filter(step -> step.enactedBy().isPresent())
                .filter(step -> !day.isBefore(step.effectiveOn()))
                .reduce((_, later) -> later)
                .map(step -> step.step().standing());
        return counting.isEmpty() && isDraftedHere(instrument.id()) ? Optional.of(Standing.NOT_YET) : counting;
    }

    /// How an instrument stands on a day between the first two parties that it links.
    public Standing standing(RegisteredInstrument instrument, LocalDate day) {
        return enacted(instrument, day).orElseGet(() -> seen(instrument, day));
    }

    private Standing seen(RegisteredInstrument instrument, LocalDate day) {
        var states = instrument.parties().stream().map(Party::state).toList();
        return states.stream()
                .flatMap(one -> states.stream().flatMap(other -> register.link(instrument, one, other).stream()))
                .findFirst()
                .map(link -> register.standing(instrument, link, day))
                .orElse(Standing.UNKNOWN);
    }
}
