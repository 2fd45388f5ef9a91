package portability.matching.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A name taken apart. The order of its parts is that of writing, and says little: it differs from form to
/// form.
///
/// @param unvowelled whether the script it was written in leaves out short vowels
public record Name(List<Part> parts, boolean unvowelled) {
    public Name {
        parts = List.copyOf(parts);
    }

    /// Never fails: what holds no letter has no parts, and is nobody's name.
    public static Name of(String written) {
        return NameReader.read(written);
    }

    /// The parts in plain Latin letters.
    public List<String> words() {
        return parts.stream().map(Part::text).toList();
    }

    /// For each part, codes that a part of another spelling of the name is likely to share.
    public List<Set<String>> codes() {
        return parts.stream().map(part -> PartCode.of(part.text())).toList();
    }

    /// The same with neighbours written as one.
    Name joined(int from, int count) {
        var together = new ArrayList<>(parts.subList(0, from));
        var text = new StringBuilder();
        for (var part : parts.subList(from, from + count)) text.append(part.text());
        together.add(Part.whole(text.toString()));
        together.addAll(parts.subList(from + count, parts.size()));
        return new Name(together, unvowelled);
    }
}
