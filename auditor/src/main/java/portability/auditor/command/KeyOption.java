package portability.auditor.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portability.auditor.note.KeyFile;
import portability.auditor.note.LogKeys;

/// The key of the institution whose log it is.
final class KeyOption {
    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description =
                    "The institution's public key: PEM, Base64, hex, name+id+key or its signed descriptor. Must come "
                            + "from the institution on another way than its log.")
    @Nullable
    Path key;

    LogKeys read() {
        return KeyFile.read(Options.given(key, "--key"));
    }
}
