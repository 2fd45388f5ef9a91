package portability.conformance.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
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

    /// Every case file at or below the paths, by name.
    ///
    /// @throws IOException if one cannot be read
    public static List<CaseFile> read(List<Path> paths, LawPack law) throws IOException {
        var files = new ArrayList<CaseFile>();
        for (var path : paths)
            for (var file : files(path)) files.add(CaseFile.read(file.toString(), Files.readString(file), law));
        return files;
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
