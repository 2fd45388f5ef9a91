package portability.auditor.record;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import portability.auditor.note.KeyFile;
import portability.auditor.note.VerificationKey;
import portability.auditor.source.Unreadable;
import portability.auditor.tree.TreeHash;
import portability.proto.claims.v1.InstitutionDescriptor;
import portability.proto.claims.v1.SignedDescriptor;

/// The keys of institutions, as files hold them. A file says whose its keys are: a descriptor in itself, any other by
/// its name, `NL-SVB.pem` for NL:SVB.
public final class InstitutionKeys {
    private static final int KEY_ID_BYTES = 8;

    private final List<Key> keys = new ArrayList<>();

    /// A key, and what is known of it.
    ///
    /// @param of   whose; empty: of whichever institution the record names
    /// @param from and `to`: when it counts; empty: no bound is known
    public record Key(Optional<String> of, VerificationKey key, Optional<Instant> from, Optional<Instant> to) {
        /// Hex of the first 8 bytes of SHA-256 of the key. Source: portability.exchange.v1, DocumentHeader.
        public String id() {
            return HexFormat.of().formatHex(TreeHash.sha256().digest(key.bytes().toByteArray()), 0, KEY_ID_BYTES);
        }

        public boolean counts(Instant moment) {
            return from.filter(moment::isBefore).isEmpty()
                    && to.filter(end -> !moment.isBefore(end)).isEmpty();
        }
    }

    /// The keys in a file, whose the caller knows to be the institution's.
    /// @throws Unreadable if it cannot be read, or holds none
    public static InstitutionKeys file(Path file) {
        var all = new InstitutionKeys();
        all.add(file, Optional.empty());
        return all;
    }

    /// The keys in the files of a directory.
    /// @throws Unreadable if it cannot be read, or a file in it holds none
    public static InstitutionKeys directory(Path directory) {
        var all = new InstitutionKeys();
        try (var files = Files.list(directory)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> all.add(file, Optional.of(named(file))));
            return all;
        } catch (IOException unreadable) {
            throw Unreadable.file(directory, unreadable);
        }
    }

    /// Those with which an institution may have signed under a key's id.
    public List<Key> of(String institution, String keyId) {
        return keys.stream()
                .filter(key -> key.of().map(institution::equals).orElse(true))
                .filter(key -> key.id().equals(keyId))
                .toList();
    }

    private void add(Path file, Optional<String> whose) {
        // Reads it, and refuses what is no key.
        var read = KeyFile.read(file);
        var descriptor = descriptor(file);
        if (descriptor.isPresent())
            for (var key : descriptor.get().getSigningKeysList())
                keys.add(new Key(
                        Optional.of(descriptor.get().getInstitution()),
                        new VerificationKey(key.getPublicKey()),
                        moment(key.getFrom()),
                        moment(key.getTo())));
        else for (var key : read.keys()) keys.add(new Key(whose, key, Optional.empty(), Optional.empty()));
    }

    private static String named(Path file) {
        var name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).replaceFirst("-", ":");
    }

    /// Empty for what is none: then it is a key alone.
    private static Optional<InstitutionDescriptor> descriptor(Path file) {
        try {
            var content = Files.readAllBytes(file);
            var signed = SignedDescriptor.parseFrom(content).getContent();
            var descriptor = InstitutionDescriptor.parseFrom(signed);
            return signed.equals(ByteString.EMPTY) || descriptor.getSigningKeysCount() == 0
                    ? Optional.empty()
                    : Optional.of(descriptor);
        } catch (InvalidProtocolBufferException _) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw Unreadable.file(file, unreadable);
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            throw new Unreadable("A key in the descriptor counts from or to no moment: " + text + ".");
        }
    }
}
