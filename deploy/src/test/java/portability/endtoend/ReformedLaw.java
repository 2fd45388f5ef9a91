package portability.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import portability.proto.agreements.v1.LawFile;
import portability.proto.agreements.v1.ProposeLawPackRequest;

/// The law of this release with one change, as an officer would send it.
final class ReformedLaw {
    private ReformedLaw() {}

    /// @param file the one that changes; `before` stands in it
    static ProposeLawPackRequest where(String file, String before, String after) throws IOException {
        var law = Repository.directory().resolve("agreements-service/src/main/resources/law");
        var request = ProposeLawPackRequest.newBuilder().setReason("a reform, tried before it is enacted");
        for (var line : Files.readAllLines(law.resolve("index.yaml"))) {
            if (!line.startsWith("  - ")) continue;
            var path = line.substring("  - ".length()).strip();
            var text = Files.readString(law.resolve(path));
            if (path.equals(file)) {
                assertThat(text).contains(before);
                text = text.replace(before, after);
            }
            request.addFiles(LawFile.newBuilder().setPath(path).setText(text));
        }
        return request.build();
    }
}
