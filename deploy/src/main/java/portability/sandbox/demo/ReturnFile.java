package portability.sandbox.demo;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import portability.sandbox.home.SandboxFailed;

/// An institution's contribution return as it will be sent. Its id follows from its content: an edited file is another
/// return, the same file is the same return however often it is sent.
record ReturnFile(Path file, ByteString content) {
    private static final int DIGITS_IN_ID = 12;

    static ReturnFile read(Path file) {
        try {
            return new ReturnFile(file, ByteString.copyFrom(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new SandboxFailed("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    String returnId() {
        var name = file.getFileName().toString().replaceFirst("\\.csv$", "");
        return name + "-" + Digest.of(content).substring(0, DIGITS_IN_ID);
    }
}
