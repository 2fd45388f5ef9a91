package portability.matching.name;

import static portability.matching.name.Sounds.Consonant.B;
import static portability.matching.name.Sounds.Consonant.D;
import static portability.matching.name.Sounds.Consonant.DH;
import static portability.matching.name.Sounds.Consonant.F;
import static portability.matching.name.Sounds.Consonant.G;
import static portability.matching.name.Sounds.Consonant.GH;
import static portability.matching.name.Sounds.Consonant.H;
import static portability.matching.name.Sounds.Consonant.J;
import static portability.matching.name.Sounds.Consonant.K;
import static portability.matching.name.Sounds.Consonant.KH;
import static portability.matching.name.Sounds.Consonant.L;
import static portability.matching.name.Sounds.Consonant.M;
import static portability.matching.name.Sounds.Consonant.N;
import static portability.matching.name.Sounds.Consonant.P;
import static portability.matching.name.Sounds.Consonant.R;
import static portability.matching.name.Sounds.Consonant.S;
import static portability.matching.name.Sounds.Consonant.SH;
import static portability.matching.name.Sounds.Consonant.T;
import static portability.matching.name.Sounds.Consonant.TCH;
import static portability.matching.name.Sounds.Consonant.TS;
import static portability.matching.name.Sounds.Consonant.V;
import static portability.matching.name.Sounds.Consonant.Z;
import static portability.matching.name.Sounds.Consonant.ZH;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import portability.matching.name.Sounds.Consonant;

/// Which consonants letters stand for, over the orthographies in which names travel: French, English, German,
/// Turkish, Polish. A letter that means several things in them has several sounds.
final class Digraphs {
    private static final Map<String, Set<Consonant>> SEVERAL = new LinkedHashMap<>();
    private static final Map<Character, Set<Consonant>> ONE = Map.ofEntries(
            Map.entry('b', EnumSet.of(B)),
            Map.entry('c', EnumSet.of(K, J)),
            Map.entry('d', EnumSet.of(D)),
            Map.entry('f', EnumSet.of(F)),
            Map.entry('g', EnumSet.of(G, J)),
            Map.entry('h', EnumSet.of(H)),
            Map.entry('j', EnumSet.of(J, ZH)),
            Map.entry('k', EnumSet.of(K)),
            Map.entry('l', EnumSet.of(L)),
            Map.entry('m', EnumSet.of(M)),
            Map.entry('n', EnumSet.of(N)),
            Map.entry('p', EnumSet.of(P)),
            Map.entry('q', EnumSet.of(K)),
            Map.entry('r', EnumSet.of(R)),
            Map.entry('s', EnumSet.of(S)),
            Map.entry('t', EnumSet.of(T)),
            Map.entry('v', EnumSet.of(V)),
            Map.entry('x', EnumSet.of(H, KH, SH)),
            Map.entry('z', EnumSet.of(Z)));
    /// c before these is s to a Frenchman, j to a Turk.
    private static final Set<Consonant> SOFT_C = EnumSet.of(S, J);

    static {
        SEVERAL.put("tsch", EnumSet.of(TCH));
        SEVERAL.put("sch", EnumSet.of(SH));
        SEVERAL.put("tch", EnumSet.of(TCH));
        SEVERAL.put("ch", EnumSet.of(SH, TCH, KH));
        SEVERAL.put("sh", EnumSet.of(SH));
        SEVERAL.put("cz", EnumSet.of(TCH));
        SEVERAL.put("sz", EnumSet.of(SH));
        SEVERAL.put("dj", EnumSet.of(J));
        SEVERAL.put("dh", EnumSet.of(DH, D));
        SEVERAL.put("zh", EnumSet.of(ZH));
        SEVERAL.put("kh", EnumSet.of(KH));
        SEVERAL.put("gh", EnumSet.of(GH, G));
        SEVERAL.put("ph", EnumSet.of(F));
        SEVERAL.put("th", EnumSet.of(T));
        SEVERAL.put("ts", EnumSet.of(TS));
        SEVERAL.put("tz", EnumSet.of(TS));
        SEVERAL.put("ck", EnumSet.of(K));
        SEVERAL.put("ss", EnumSet.of(S));
        SEVERAL.put("cc", EnumSet.of(K));
    }

    private Digraphs() {}

    /// How many letters from here are one sound.
    static int length(String word, int at) {
        for (var digraph : SEVERAL.keySet()) if (word.startsWith(digraph, at)) return digraph.length();
        return 1;
    }

    static Set<Consonant> sounds(String word, int at, int length) {
        if (length > 1) return SEVERAL.getOrDefault(word.substring(at, at + length), EnumSet.noneOf(Consonant.class));
        char letter = word.charAt(at);
        boolean soft = letter == 'c' && at + 1 < word.length() && "eiy".indexOf(word.charAt(at + 1)) >= 0;
        return soft ? SOFT_C : ONE.getOrDefault(letter, EnumSet.noneOf(Consonant.class));
    }
}
