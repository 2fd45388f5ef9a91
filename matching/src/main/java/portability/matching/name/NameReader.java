package portability.matching.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import portability.matching.script.Latin;

/// Takes a name apart: into the parts that tell persons from each other, in plain Latin letters.
///
/// Articles, particles of nobility and additions are left out; what makes one name of two words (Abd al-Rahman,
/// Abu Bakr, Nur al-Din, Ben Ali) is put together.
final class NameReader {
    /// Left out where another part follows.
    private static final Set<String> PARTICLES = words("""
        al el ul ad ar as at az an ed er es et ez en ech ach ash il l la le les lo los las de del dela della delle \
        dello degli dei di da do dos das du d des y e i van von vom vander vanden der den dem ter ten te zu zum zur of\
        """);

    /// Left out wherever they stand: what was added to a name, or stood for one.
    private static final Set<String> ADDITIONS = words("""
        jr sr ii iii iv dr mr mrs ms prof fnu lnu xxx geb geborene nee ne born z domu in ep epouse veuve vve viuda vda \
        kyzy\
        """);

    /// Son or daughter of: may be left out, too, when they stand apart.
    private static final Set<String> FILIAL =
            words("ben bin ibn bn bnt bni beni bint bent binti binte ould ouled wuld weld wold walad ait bel");

    private static final Set<String> FATHER_OF = words("abu abou aboo abw bou bu");
    private static final Set<String> SERVANT_OF =
            words("abd bd abdul abdel abdal abdoul abdool abdur abder abdus abdes");
    /// Abd and the article, assimilated or not, before one of the names of God.
    private static final Pattern SERVANT =
            Pattern.compile("abd(?:[aeiou]{1,2}l(?=[^l])|[aeiou]{1,2}([^aeiou])(?=\\1)|[aeiou]{1,2})?(.{3,})");
    private static final Pattern OF_FAITH = Pattern.compile("[aeiu]?dd?(?:i|ee|y)ne?");
    private static final Pattern ENDS_OF_FAITH = Pattern.compile("(.{3,}?)[aeou]dd?(?:i|ee|y)ne?");
    /// An apostrophe parts these from the name; elsewhere it is a sound within it.
    private static final Pattern ELIDED = Pattern.compile("\\b(d|l|dell|dall|nell)'(?=\\p{L})");
    private static final Pattern APART = Pattern.compile("[^\\p{L}]+");

    private NameReader() {}

    static Name read(String written) {
        var tokens = new ArrayList<>(plain(written));
        tokens.removeIf(token -> ADDITIONS.contains(token) && tokens.size() > 1);
        return new Name(parts(tokens), Latin.isUnvowelled(written));
    }

    /// The words in the order given names first.
    private static List<String> plain(String written) {
        int comma = written.indexOf(',');
        if (comma < 0) comma = written.indexOf('\u060c');
        var ordered = comma < 0 ? written : written.substring(comma + 1) + " " + written.substring(0, comma);
        var latin = ELIDED.matcher(articlesApart(Latin.of(ordered), Latin.isUnvowelled(written)))
                .replaceAll("$1 ")
                .replace("'", "");
        return Arrays.stream(APART.split(latin.strip()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Arabic script joins the article to its noun, and its first alif can be any vowel.
    private static String articlesApart(String latin, boolean unvowelled) {
        if (!unvowelled) return latin;
        return latin.replaceAll("\\bal(?=\\p{L}{3})", "al ").replaceAll("\\ba(?=[^aeiou\\s]{2})(?!l )(?!bw )", "");
    }

    private static List<Part> parts(List<String> words) {
        var parts = new ArrayList<Part>();
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            boolean last = at == words.size() - 1;
            if (!last && PARTICLES.contains(word)) continue;
            if (!last && SERVANT_OF.contains(word)) {
                int of = afterParticles(words, at + 1);
                parts.add(Part.whole("abd" + words.get(of)));
                at = of;
            } else if (!last && FATHER_OF.contains(word)) {
                parts.add(Part.whole((word.startsWith("b") ? "bu" : "abu") + words.get(at + 1)));
                at++;
            } else if (!last && !parts.isEmpty() && FILIAL.contains(word)) {
                int of = afterParticles(words, at + 1);
                parts.add(Part.filial(word, canonical(words.get(of))));
                at = of;
            } else if (!parts.isEmpty() && OF_FAITH.matcher(word).matches()) {
                parts.add(Part.whole(parts.removeLast().text() + "din"));
            } else parts.add(Part.whole(canonical(word)));
        }
        return allTheSame(parts) ? List.of(parts.getFirst()) : parts;
    }

    private static int afterParticles(List<String> words, int from) {
        int at = from;
        while (at < words.size() - 1 && PARTICLES.contains(words.get(at))) at++;
        return at;
    }

    /// A single name is written twice where a form has two fields.
    private static boolean allTheSame(List<Part> parts) {
        return parts.size() > 1 && parts.stream().map(Part::text).distinct().count() == 1;
    }

    private static String canonical(String word) {
        var servant = SERVANT.matcher(word);
        if (servant.matches()) return "abd" + servant.group(2);
        var faith = ENDS_OF_FAITH.matcher(word);
        return faith.matches() ? faith.group(1) + "din" : word;
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
