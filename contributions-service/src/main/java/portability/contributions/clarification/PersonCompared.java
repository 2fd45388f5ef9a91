package portability.contributions.clarification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import portability.contributions.foreign.ForeignPerson;
import portability.contributions.person.PersonSearch;
import portability.kernel.Sex;
import portability.matching.Description;
import portability.matching.Match;
import portability.matching.name.Name;

/// Holds who somebody is here against who another institution says she is. Source: Reg. (EC) 987/2009 Art. 5(2).
final class PersonCompared {
    private final KnownPerson known;

    PersonCompared(KnownPerson known) {
        this.known = known;
    }

    List<Contradiction> with(Side ours, Side theirs) {
        var stated = theirs.person().orElseThrow();
        var found = new ArrayList<Contradiction>();
        birthDate(stated).ifPresent(f -> found.add(told(ours, theirs, ContradictionRule.BIRTH_DATE_DIFFERS, f)));
        sex(stated).ifPresent(f -> found.add(told(ours, theirs, ContradictionRule.SEX_DIFFERS, f)));
        name(stated).ifPresent(f -> found.add(told(ours, theirs, ContradictionRule.NAME_DIFFERS, f)));
        number(theirs.institution(), stated)
                .ifPresent(f -> found.add(told(ours, theirs, ContradictionRule.NUMBER_DIFFERS, f)));
        return found;
    }

    private static Contradiction told(Side ours, Side theirs, ContradictionRule rule, Finding finding) {
        return ours.against(theirs, rule, List.of(finding));
    }

    private Optional<Finding> birthDate(ForeignPerson stated) {
        var here = known.birthDate().toString();
        return here.equals(stated.birthDate())
                ? Optional.empty()
                : Optional.of(Finding.of("born " + here, "born " + stated.birthDate()));
    }

    private Optional<Finding> sex(ForeignPerson stated) {
        if (stated.sex() == known.sex() || stated.sex() == Sex.UNKNOWN || known.sex() == Sex.UNKNOWN)
            return Optional.empty();
        return Optional.of(Finding.of(word(known.sex()), word(stated.sex())));
    }

    private static String word(Sex sex) {
        return sex.name().toLowerCase(Locale.ROOT);
    }

    /// A name in another script or spelling is the same name; so is any she was ever known by here.
    private Optional<Finding> name(ForeignPerson stated) {
        var told = PersonSearch.name(stated.givenNames(), stated.familyName());
        // Most are told as they are known, and to compare spellings takes a while.
        boolean alike = !told.parts().isEmpty() && known.names().contains(told);
        if (alike || known.names().stream().anyMatch(name -> isOne(name, told))) return Optional.empty();
        return Optional.of(Finding.of(known.shownName(), (stated.givenNames() + " " + stated.familyName()).strip()));
    }

    private boolean isOne(Name name, Name told) {
        var match = Match.of(described(name), described(told));
        return match.name().score() >= Match.SAME_PERSON;
    }

    private Description described(Name name) {
        return new Description(name, Optional.empty(), known.sex());
    }

    /// Where no number is known here of that institution, none differs.
    private Optional<Finding> number(String institution, ForeignPerson stated) {
        var here = known.numbers().getOrDefault(institution, Set.of());
        return stated.number()
                .filter(number -> !here.isEmpty() && !here.contains(number))
                .map(number ->
                        Finding.of(String.join(", ", here.stream().sorted().toList()), number));
    }
}
