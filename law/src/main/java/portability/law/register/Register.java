package portability.law.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import portability.kernel.Branch;

/// Every instrument that is known, every body, and the institutions that can be addressed.
///
/// @param parts which codes are parts of which states
public record Register(
        Map<String, RegisteredInstrument> instruments,
        Map<StateCode, Part> parts,
        List<Body> bodies,
        List<Institution> institutions) {
    public static final Register EMPTY = new Register(Map.of(), Map.of(), List.of(), List.of());

    public Register {
        instruments = Collections.unmodifiableMap(new LinkedHashMap<>(instruments));
        parts = Map.copyOf(parts);
        bodies = List.copyOf(bodies);
        institutions = List.copyOf(institutions);
    }

    /// A part of a state that concludes agreements of its own.
    ///
    /// @param sharesLaw whether the whole state's agreements hold there too
    public record Part(StateCode of, boolean sharesLaw, String note) {}

    /// Under which codes instruments that hold for a code may stand: its own, and the whole state's where it shares
    /// law.
    public List<StateCode> namesOf(StateCode code) {
        var part = Optional.ofNullable(parts.get(code)).filter(Part::sharesLaw);
        return part.map(whole -> List.of(code, whole.of())).orElseGet(() -> List.of(code));
    }

    /// The instruments that link two states, on whatever day.
    public List<RegisteredInstrument> between(StateCode one, StateCode other) {
        return instruments.values().stream()
                .filter(instrument -> link(instrument, one, other).isPresent())
                .toList();
    }

    /// As which parties the two are linked; empty if they are not.
    public Optional<Link> link(RegisteredInstrument instrument, StateCode one, StateCode other) {
        return namesOf(one).stream()
                .flatMap(first -> namesOf(other).stream().map(second -> new Link(first, second)))
                .filter(link -> instrument.links(link.one(), link.other()))
                .findFirst();
    }

    /// Two parties of an instrument.
    public record Link(StateCode one, StateCode other) {}

    /// How an instrument stands between two of its parties on a day; what replaced it between these two ends it.
    public Standing standing(RegisteredInstrument instrument, Link link, LocalDate day) {
        var replacedFrom = instruments.values().stream()
                .filter(later -> later.replaces().contains(instrument.id()))
                .filter(later -> later.links(link.one(), link.other()))
                .flatMap(later -> later.begins(link.one(), link.other()).stream())
                .reduce(PartialDate::sooner);
        return instrument.standing(link.one(), link.other(), day, replacedFrom);
    }

    /// Whom to turn to in a state: those whose competence covers a branch or does not say; focal points first, then
    /// liaison bodies.
    public List<Body> bodies(StateCode state, Optional<Branch> branch) {
        return bodies.stream()
                .filter(body -> namesOf(state).contains(body.state()))
                .filter(body -> body.mayCover(branch))
                .sorted(Comparator.comparingInt(Body::rank).thenComparing(Body::name))
                .toList();
    }

    /// Who of a state talks to those of others.
    public List<Body> liaison(StateCode state, Optional<Branch> branch) {
        return bodies(state, branch).stream()
                .filter(body -> body.functions().contains(Body.Function.LIAISON))
                .toList();
    }

    /// Every code that is a party anywhere.
    public Set<StateCode> states() {
        var states = new TreeSet<StateCode>();
        instruments.values().forEach(instrument -> instrument.parties().forEach(party -> states.add(party.state())));
        return states;
    }
}
