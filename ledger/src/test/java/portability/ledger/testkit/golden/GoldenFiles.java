package portability.ledger.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.seal.Sha256;

/// The golden files of a module: `area.Fact.v1.json`, or `area.Fact.v1.case.json` where one event needs several; sealed
/// ones in `sealed`. Each stands with its SHA-256 in `manifest.sha256`, in the form of `sha256sum`.
///
/// A file is never edited: logs hold what it holds. With `-Dportability.golden.write=true` files that are new are added
/// to the manifest; no line of it is ever changed.
public final class GoldenFiles {
    private static final String MANIFEST = "manifest.sha256";

    private final Path directory;

    private GoldenFiles(Path directory) {
        this.directory = directory;
    }

    public static GoldenFiles ofThisModule() {
        return new GoldenFiles(Path.of("src/test/resources/golden"));
    }

    /// Every version of every event has a file, every file is of an event that is still in the catalogue, and none was
    /// edited, removed or slipped in.
    public void check(EventCatalogue catalogue) {
        var found = hashes();
        Set<String> events = found.keySet().stream().map(GoldenFiles::nameOf).collect(Collectors.toSet());
        Set<String> known = catalogue.all().keySet().stream()
                .map(name -> name.name() + ".v" + name.version())
                .collect(Collectors.toSet());
        assertThat(events).as("events with golden files").containsExactlyInAnyOrderElementsOf(known);
        if (Boolean.getBoolean("portability.golden.write")) add(found);
        assertThat(found).as("golden files, and what the manifest says of them").isEqualTo(manifest());
    }

    /// Every event a running service may store has a file: its own in its module, the ledger's in the test kit.
    public static void haveAll(EventCatalogue catalogue) {
        assertThat(catalogue.all().keySet())
                .allSatisfy(name -> assertThat(GoldenFiles.class.getResource(
                                "/golden/" + name.name() + ".v" + name.version() + ".json"))
                        .as(name.toString())
                        .isNotNull());
    }

    /// The event a file is of.
    public static EventName eventOf(String file) {
        var name = nameOf(file);
        int at = name.lastIndexOf(".v");
        return new EventName(name.substring(0, at), Integer.parseInt(name.substring(at + 2)));
    }

    /// `area.Fact.v1`, of `sealed/area.Fact.v1.case.json`.
    private static String nameOf(String file) {
        var parts = file.substring(file.lastIndexOf('/') + 1).split("\\.", -1);
        if (parts.length < 4) throw new AssertionError("not the name of a golden file: " + file);
        return parts[0] + "." + parts[1] + "." + parts[2];
    }

    private Map<String, String> hashes() {
        try (var files = Files.walk(directory)) {
            var found = new TreeMap<String, String>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".json")).toList())
                found.put(
                        directory.relativize(file).toString().replace('\\', '/'),
                        HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(file))));
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, String> manifest() {
        try {
            var said = new TreeMap<String, String>();
            var manifest = directory.resolve(MANIFEST);
            if (Files.exists(manifest))
                for (var line : Files.readAllLines(manifest)) {
                    int at = line.indexOf("  ");
                    said.put(line.substring(at + 2), line.substring(0, at));
                }
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void add(Map<String, String> found) {
        var lines = new TreeMap<>(found);
        lines.keySet().removeAll(manifest().keySet());
        try {
            for (var line : lines.entrySet())
                Files.writeString(
                        directory.resolve(MANIFEST),
                        line.getValue() + "  " + line.getKey() + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
