package portability.matching.name;

import java.util.List;

/// A woman's form of a family name and the form a man would have: abroad she is given either.
final class GenderForm {
    private record Ending(String woman, String man) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("ska", "ski"),
            new Ending("ska", "sky"),
            new Ending("skaya", "sky"),
            new Ending("skaya", "skiy"),
            new Ending("skaia", "skii"),
            new Ending("cka", "cki"),
            new Ending("dzka", "dzki"),
            new Ending("ova", "ov"),
            new Ending("ova", ""),
            new Ending("eva", "ev"),
            new Ending("ieva", "iev"),
            new Ending("ina", "in"),
            new Ending("ou", "os"),
            new Ending("ou", "is"),
            new Ending("iene", "is"),
            new Ending("iene", "as"),
            new Ending("aite", "as"),
            new Ending("yte", "is"));
    private static final int SHORTEST_STEM = 3;

    private GenderForm() {}

    static boolean ofOneName(String one, String two) {
        return ENDINGS.stream().anyMatch(ending -> fits(ending, one, two) || fits(ending, two, one));
    }

    private static boolean fits(Ending ending, String woman, String man) {
        int stem = woman.length() - ending.woman().length();
        return stem >= SHORTEST_STEM
                && woman.endsWith(ending.woman())
                && man.equals(woman.substring(0, stem) + ending.man());
    }
}
