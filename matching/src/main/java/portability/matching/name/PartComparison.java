package portability.matching.name;

import java.util.List;
import java.util.Optional;

/// Holds parts of two names against each other.
///
/// @param one       the names the parts are of: what tradition they follow, parts alone do not say
/// @param women     whether both may be women's names
record PartComparison(Name one, Name two, boolean women, boolean chinese, boolean korean) {
    /// Written onto a name, longest first.
    private static final List<String> ONTO = List.of(
            "vander", "vanden", "vonder", "della", "dela", "dell", "del", "dal", "van", "von", "des", "dos", "das",
            "la", "le", "el", "al", "da", "de", "di", "do", "du", "d", "l");
    private static final int SHORTEST_REST = 4;

    static PartComparison of(Name one, Name two, boolean women) {
        return new PartComparison(one, two, women, Syllables.areChinese(one, two), Syllables.areKorean(one, two));
    }

    /// How two parts agree; empty if they are two names.
    Optional<Manner> manner(Part first, Part second) {
        if (!first.joined().isEmpty() || !second.joined().isEmpty()) return filial(first, second);
        return words(first.text(), second.text());
    }

    private Optional<Manner> filial(Part first, Part second) {
        boolean bothApart = !first.joined().isEmpty() && !second.joined().isEmpty();
        var whole = bothApart ? words(first.text(), second.text()) : words(orText(first), orText(second));
        if (whole.isPresent()) return whole;
        return words(first.text(), second.text()).map(_ -> Manner.FILIAL);
    }

    private static String orText(Part part) {
        return part.joined().isEmpty() ? part.text() : part.joined();
    }

    private Optional<Manner> words(String first, String second) {
        if (first.equals(second)) return Optional.of(Manner.SAME);
        if (GivenNames.areOne(first, second)) return Optional.of(Manner.FORM_OF_ONE_NAME);
        if (first.length() == 1 || second.length() == 1)
            return first.charAt(0) == second.charAt(0) ? Optional.of(Manner.INITIAL) : Optional.empty();
        if (spelling(first, second)) return Optional.of(Manner.SPELLING);
        if (sounds(first, second))
            return Optional.of(one.unvowelled() ^ two.unvowelled() ? Manner.SCRIPT : Manner.SOUND);
        if (particle(first, second) || particle(second, first)) return Optional.of(Manner.PARTICLE);
        if (women && GenderForm.ofOneName(first, second)) return Optional.of(Manner.GENDER_FORM);
        if (Slip.between(first, second)) return Optional.of(Manner.SLIP);
        return Optional.empty();
    }

    private boolean spelling(String first, String second) {
        if (chinese && Syllables.chineseAgree(first, second)) return true;
        if (korean && Syllables.koreanAgree(first, second)) return true;
        if (chinese || korean) return false;
        for (var tradition : Tradition.values()) if (tradition.agree(first, second)) return true;
        return false;
    }

    /// Syllables of a system are told apart by their vowels.
    private boolean sounds(String first, String second) {
        if (chinese || korean) return false;
        var heard = Sounds.of(first);
        var other = Sounds.of(second);
        if (one.unvowelled() && !two.unvowelled()) return heard.canBe(other);
        if (two.unvowelled() && !one.unvowelled()) return other.canBe(heard);
        if (heard.agreesWith(other)) return true;
        var somali = Sounds.of(Tradition.SOMALI.written(first));
        return somali.agreesWith(other) || heard.agreesWith(Sounds.of(Tradition.SOMALI.written(second)));
    }

    /// Elamrani is Amrani, Delatour is Tour: where the particle stood apart, it was left out.
    private boolean particle(String longer, String shorter) {
        if (shorter.length() < SHORTEST_REST) return false;
        for (var particle : ONTO) {
            var rest = longer.startsWith(particle) ? longer.substring(particle.length()) : "";
            if (rest.length() >= SHORTEST_REST
                    && (rest.equals(shorter) || spelling(rest, shorter) || sounds(rest, shorter))) return true;
        }
        return false;
    }
}
