package portability.sandbox.officer;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import portability.sandbox.home.SandboxFailed;

/// A message of the contract, written by hand as JSON.
public final class JsonFile {
    private JsonFile() {}

    /// Fills a message from a file.
    /// @throws SandboxFailed if it cannot be read, or is no such message; says nothing of what stands in it
    public static <B extends Message.Builder> B read(Path file, B into) {
        try {
            JsonFormat.parser().merge(Files.readString(file), into);
            return into;
        } catch (InvalidProtocolBufferException e) {
            throw new SandboxFailed(
                    file + " is not JSON of a " + into.getDescriptorForType().getName() + ".", e);
        } catch (IOException e) {
            throw new SandboxFailed("Cannot read " + file + ".", e);
        }
    }
}
