package portability.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The texts of a law pack by their names, in the order of its index.
final class LawFiles {
    private static final String INDEX = "index.yaml";

    private final Map<String, String> texts;

    private LawFiles(Map<String, String> texts) {
        this.texts = texts;
    }

    /// Those beside the program, under `law/`.
    static LawFiles bundled() {
        return read(name -> {
            try (var stream = LawFiles.class.getResourceAsStream("/law/" + name)) {
                return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), UTF_8));
            } catch (IOException fault) {
                throw new UncheckedIOException("cannot read law/" + name, fault);
            }
        });
    }

    /// Texts that were read before.
    static LawFiles of(Map<String, String> texts) {
        return new LawFiles(new LinkedHashMap<>(texts));
    }

    static LawFiles in(Path directory) {
        return read(name -> {
            var file = directory.resolve(name).normalize();
            if (!file.startsWith(directory.normalize()) || !Files.isRegularFile(file)) return Optional.empty();
            try {
                return Optional.of(Files.readString(file));
            } catch (IOException fault) {
                throw new UncheckedIOException("cannot read " + file, fault);
            }
        });
    }

    private static LawFiles read(Function<String, Optional<String>> reader) {
        var index = text(reader, INDEX);
        var texts = new LinkedHashMap<String, String>();
        var fields = LawNode.parse(INDEX, index).fields();
        for (var item : fields.required("files").items()) {
            var name = item.text();
            var found = reader.apply(name).orElseThrow(() -> item.refused("no such file: " + name));
            if (texts.put(name, canonical(found)) != null) throw item.refused("the file stands twice: " + name);
        }
        fields.done();
        return new LawFiles(texts);
    }

    private static String text(Function<String, Optional<String>> reader, String name) {
        return reader.apply(name).orElseThrow(() -> new LawFileRefused(name, 0, "", "no such file"));
    }

    /// Line ends are not part of the law.
    private static String canonical(String text) {
        return text.replace("\r\n", "\n");
    }

    /// These and one more.
    LawFiles and(String name, String text) {
        var all = new LinkedHashMap<>(texts);
        all.put(name, text);
        return new LawFiles(all);
    }

    Map<String, String> texts() {
        return texts;
    }

    /// SHA-256 over names and texts, each with its length before it, in order.
    String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                var bytes = text.getBytes(UTF_8);
                digest.update((name + "\n" + bytes.length + "\n").getBytes(UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
