package portability.conformance.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import portability.conformance.format.CaseFile;
import portability.law.LawPack;

/// Where case files are: paths that somebody names, or those that come with the program.
public final class CasePaths {
    private static final String INDEX = "index.txt";

    private CasePaths() {}

    /// Every case file at or below the paths, by name. One that cannot be read is a fault of its own; the others
    /// are read.
    public static List<CaseFile> read(List<Path> paths, LawPack law) {
        var read = new ArrayList<CaseFile>();
        for (var path : paths) {
            try {
                var files = files(path);
                if (files.isEmpty()) read.add(CaseFile.unreadable(path.toString(), "no case file is in it"));
                files.forEach(file -> read.add(read(file, law)));
            } catch (IOException | UncheckedIOException unreadable) {
                read.add(CaseFile.unreadable(path.toString(), "cannot be read: " + unreadable.getMessage()));
            }
        }
        return read;
    }

    private static CaseFile read(Path file, LawPack law) {
        try {
            return CaseFile.read(file.toString(), Files.readString(file), law);
        } catch (NoSuchFileException missing) {
            return CaseFile.unreadable(file.toString(), "there is no such file");
        } catch (CharacterCodingException broken) {
            return CaseFile.unreadable(file.toString(), "not a text in UTF-8");
        } catch (IOException unreadable) {
            return CaseFile.unreadable(file.toString(), "cannot be read: " + unreadable.getMessage());
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) return List.of(path);
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList();
        }
    }

    /// The case files that come with the program.
    public static List<CaseFile> builtIn(LawPack law) throws IOException {
        var files = new ArrayList<CaseFile>();
        for (var name : text(INDEX).lines().filter(line -> !line.isBlank()).toList())
            files.add(CaseFile.read("cases/" + name, text(name), law));
        return files;
    }

    private static String text(String name) throws IOException {
        try (var stream = CasePaths.class.getResourceAsStream("/cases/" + name)) {
            if (stream == null) throw new IOException("no such file comes with the program: cases/" + name);
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
