package portability.matching.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A word as it may sound: consonants, of which some letters stand for several, and the vowels between them.
///
/// What romanisations of one name differ in agrees here (Mohamed, Muhammad; Cherkaoui, Sharqawi); what tells
/// names apart does not (Jalal, Jalil; Hassan, Hussein).
///
/// @param vowels one more than consonants: before, between, after
record Sounds(List<Set<Sounds.Consonant>> consonants, List<String> vowels) {
    enum Consonant {
        B,
        D,
        DH,
        F,
        G,
        GH,
        H,
        J,
        K,
        KH,
        L,
        M,
        N,
        P,
        R,
        S,
        SH,
        T,
        TCH,
        TS,
        V,
        Z,
        ZH
    }

    static Sounds of(String word) {
        var consonants = new ArrayList<Set<Consonant>>();
        var vowels = new ArrayList<String>();
        var group = new StringBuilder();
        for (int at = 0; at < word.length(); ) {
            if (isVowel(word.charAt(at))) {
                group.append(word.charAt(at++));
                continue;
            }
            int length = Digraphs.length(word, at);
            var sounds = Digraphs.sounds(word, at, length);
            boolean doubled = group.isEmpty()
                    && !consonants.isEmpty()
                    && consonants.getLast().equals(sounds);
            at += length;
            if (doubled) continue;
            vowels.add(Vowels.plain(group.toString()));
            group.setLength(0);
            consonants.add(sounds);
        }
        vowels.add(Vowels.atEnd(group.toString(), consonants.isEmpty()));
        return withoutMuteH(new Sounds(consonants, vowels));
    }

    private static boolean isVowel(char letter) {
        return "aeiouyw".indexOf(letter) >= 0;
    }

    /// Fatimah is Fatima.
    private static Sounds withoutMuteH(Sounds word) {
        int last = word.consonants.size() - 1;
        boolean mute = last > 0
                && word.consonants.get(last).equals(EnumSet.of(Consonant.H))
                && !word.vowels.get(last).isEmpty()
                && word.vowels.get(last + 1).isEmpty();
        if (!mute) return word;
        return new Sounds(word.consonants.subList(0, last), word.vowels.subList(0, last + 1));
    }

    /// Whether one name may be written in both ways. At most one short vowel between consonants may be
    /// swallowed.
    boolean agreesWith(Sounds other) {
        if (!sameConsonants(other)) return false;
        int swallowed = 0;
        for (int at = 0; at < vowels.size(); at++) {
            var one = vowels.get(at);
            var two = other.vowels.get(at);
            if (Vowels.agree(one, two)) continue;
            boolean inside = at > 0 && at < vowels.size() - 1;
            if (!inside || !Vowels.swallowed(one, two) || ++swallowed > 1) return false;
        }
        return true;
    }

    /// Whether this, which leaves out short vowels, can be the other, which has them.
    boolean canBe(Sounds vowelled) {
        if (!sameConsonants(vowelled)) return false;
        for (int at = 0; at < vowels.size(); at++)
            if (!Vowels.canBe(vowels.get(at), vowelled.vowels.get(at), at <= 1)) return false;
        return true;
    }

    private boolean sameConsonants(Sounds other) {
        if (consonants.isEmpty() || consonants.size() != other.consonants.size()) return false;
        for (int at = 0; at < consonants.size(); at++) {
            var shared = EnumSet.copyOf(consonants.get(at));
            shared.retainAll(other.consonants.get(at));
            if (shared.isEmpty()) return false;
        }
        return true;
    }
}
