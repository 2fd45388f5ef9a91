package portability.agreements.pack;

/// One file of a pack, as it was written.
///
/// @param path within the pack: `instruments/eu-883-2004.yaml`
/// @param text the whole file
public record LawFile(String path, String text) {
    public LawFile {
        if (path.isBlank()) throw new IllegalArgumentException("a law file needs a path");
    }
}
