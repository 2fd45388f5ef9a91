package portability.agreements.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One file of a pack, as it was written.
///
/// @param path within the pack: `instruments/eu-883-2004.yaml`
/// @param text the whole file
public record LawFile(String path, String text) {
    public LawFile {
        if (path.isBlank()) throw new IllegalArgumentException("a law file needs a path");
    }

    /// The files by their paths, in their order.
    static Map<String, String> texts(List<LawFile> files) {
        var texts = new LinkedHashMap<String, String>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }

    /// The files of texts by their paths, in their order.
    static List<LawFile> of(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(file -> new LawFile(file.getKey(), file.getValue()))
                .toList();
    }
}
