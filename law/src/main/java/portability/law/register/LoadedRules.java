package portability.law.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.law.LawPack;
import portability.law.register.Register.Link;
import portability.law.register.RegisteredInstrument.InstrumentType;
import portability.totalisation.law.Instrument;

/// Finds the rules of a registered instrument in a law pack.
///
/// Rules and register are written apart. They are the same instrument where the ids are, or where both are between the
/// same two states and the rules begin while the registered one was in force.
final class LoadedRules {
    private final LawPack pack;
    private final Set<Branch> branches;

    LoadedRules(LawPack pack, Optional<Branch> branch) {
        this.pack = pack;
        this.branches = branch.map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Branch.class));
    }

    /// The id of the rules that bind the two on the day for the branch; empty where none are loaded.
    Optional<String> of(RegisteredInstrument registered, Link link, LocalDate day) {
        var one = link.one().country();
        var other = link.other().country();
        if (one.isEmpty() || other.isEmpty()) return Optional.empty();
        return binding(one.get(), other.get(), day).stream()
                .filter(rules -> same(rules, registered, link))
                .map(Instrument::id)
                .findFirst();
    }

    private List<Instrument> binding(Country one, Country other, LocalDate day) {
        return branches.stream()
                .flatMap(branch -> pack.between(one, other, branch, day).stream())
                .distinct()
                .toList();
    }

    private static boolean same(Instrument rules, RegisteredInstrument registered, Link link) {
        if (rules.id().equalsIgnoreCase(registered.id())) return true;
        return isBilateral(registered) && betweenSameTwo(rules, link) && registered.wasInForce(link, begin(rules));
    }

    private static boolean isBilateral(RegisteredInstrument registered) {
        return registered.type() == InstrumentType.BILATERAL
                && registered.parties().size() == 2;
    }

    private static boolean betweenSameTwo(Instrument rules, Link link) {
        var parties =
                rules.parties().stream().map(party -> party.state().code()).collect(Collectors.toSet());
        return parties.equals(Set.of(link.one().code(), link.other().code()));
    }

    private static LocalDate begin(Instrument rules) {
        return rules.parties().stream()
                .map(party -> party.from().value())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
