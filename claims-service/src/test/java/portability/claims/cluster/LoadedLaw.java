package portability.claims.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import portability.law.LawPack;

/// The law that agreements-service ships with, for what answers in its place.
final class LoadedLaw {
    private LoadedLaw() {}

    /// Tests run in the folder of their module, commands in that of the repository.
    static LawPack read() {
        var ofModule = Path.of("../agreements-service/src/main/resources/law");
        return LawPack.in(
                Files.isDirectory(ofModule) ? ofModule : Path.of("agreements-service/src/main/resources/law"));
    }
}
