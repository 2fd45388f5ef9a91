package portability.agreements.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The law files of the made-up country as `docs/law.md` prints them: a file's name alone on a line, then its text.
final class LawPage {
    private static final Path PAGE = Path.of("../docs/law.md");
    private static final Pattern FILE =
            Pattern.compile("(?m)^`([^`\n]+\\.yaml)`\n\n```yaml\n(.*?)^```$", Pattern.DOTALL);

    private LawPage() {}

    /// The files by their names, in the order of the page.
    static Map<String, String> files() {
        try {
            var files = new LinkedHashMap<String, String>();
            var matcher = FILE.matcher(Files.readString(PAGE));
            while (matcher.find()) files.put(matcher.group(1), matcher.group(2));
            return files;
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + PAGE, fault);
        }
    }

    /// Writes them as a pack.
    static Path write(Path directory, Map<String, String> files) {
        try {
            for (var file : files.entrySet()) {
                var target = directory.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
            return directory;
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot write " + directory, fault);
        }
    }
}
