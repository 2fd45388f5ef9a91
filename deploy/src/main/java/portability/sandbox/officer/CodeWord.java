package portability.sandbox.officer;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import portability.sandbox.home.SandboxFailed;

/// A code of the contract as an officer types it: `accidental-death` for `FUND_EVENT_ACCIDENTAL_DEATH`.
public final class CodeWord {
    private CodeWord() {}

    /// @param codes  all there are, the first of which says nothing
    /// @param prefix with which each of them begins
    /// @throws SandboxFailed naming those there are, if the word is none of them
    public static <E extends Enum<E>> E of(E[] codes, String prefix, String word) {
        var name = prefix + word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(codes)
                .filter(code -> code.name().equals(name) && code != codes[0])
                .findFirst()
                .orElseThrow(() -> new SandboxFailed("'" + word + "' is none of " + words(codes, prefix) + "."));
    }

    private static <E extends Enum<E>> String words(E[] codes, String prefix) {
        return Arrays.stream(codes)
                .skip(1)
                .map(Enum::name)
                .filter(name -> name.startsWith(prefix))
                .map(name ->
                        name.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
