package portability.sandbox;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portability.proto.claims.v1.AttachRequest;
import portability.proto.claims.v1.AttachmentLine;
import portability.proto.claims.v1.GetAttachmentRequest;
import portability.proto.claims.v1.ListAttachmentsRequest;
import portability.sandbox.PaymentsCommand.Asking;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;

/// `attachments`: files in a case, sent to its other institutions and fetched from what came.
@Command(
        name = "attachments",
        description = "Sends files to other institutions of a case; lists and fetches those that came.",
        subcommands = {AttachmentsCommand.Send.class, AttachmentsCommand.Show.class, AttachmentsCommand.Fetch.class})
final class AttachmentsCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// About one case.
    abstract static class OfCase extends Asking {
        @Option(names = "--case", required = true, paramLabel = "CASE", description = "The case: a claim, for one.")
        String caseId = "";
    }

    @Command(name = "send", description = "Sends a file. The same again sends nothing more.")
    static final class Send extends OfCase {
        @Option(names = "--to", required = true, paramLabel = "CC:CODE", description = "To whom; may be repeated.")
        List<String> to = new ArrayList<>();

        @Option(names = "--description", paramLabel = "TEXT", description = "What it shows.")
        String description = "";

        @Option(names = "--about", paramLabel = "DOCUMENT", description = "The document to which it belongs.")
        String about = "";

        @Option(names = "--request", paramLabel = "ID", description = "Names it in the case; its file name if none.")
        String request = "";

        @Parameters(paramLabel = "FILE", description = "PDF, PNG, JPEG or plain text.")
        Path file = Path.of("");

        @Override
        void ask(NodeClient client, Bearer officer) {
            var name = file.getFileName().toString();
            var sent = client.attachments(officer)
                    .attach(AttachRequest.newBuilder()
                            .setCaseId(caseId)
                            .setRequestId(request.isBlank() ? name : request)
                            .addAllTo(to)
                            .setFileName(name)
                            .setMediaType(mediaType(name))
                            .setDescription(description)
                            .setAboutDocument(about)
                            .setContent(ByteString.copyFrom(read(file)))
                            .build());
            System.out.println(name + " goes to " + String.join(", ", to) + " as " + sent.getAttachmentId() + ".");
        }

        private static byte[] read(Path file) {
            try {
                return Files.readAllBytes(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("it cannot be read: " + file, unreadable);
            }
        }

        /// By its name; the node looks at what is in it.
        private static String mediaType(String name) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".pdf")) return "application/pdf";
            if (lower.endsWith(".png")) return "image/png";
            if (lower.endsWith(".jpg") || lower.endsWith(".jpeg")) return "image/jpeg";
            return lower.endsWith(".txt") ? "text/plain" : "application/octet-stream";
        }
    }

    @Command(name = "list", description = "Shows the files of a case, sent and received. A recorded read.")
    static final class Show extends OfCase {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var lines = client.attachments(officer)
                    .listAttachments(ListAttachmentsRequest.newBuilder()
                            .setCaseId(caseId)
                            .build())
                    .getAttachmentsList();
            if (lines.isEmpty()) System.out.println("There are none.");
            lines.forEach(Show::print);
        }

        static void print(AttachmentLine line) {
            var file = line.getAttachment();
            System.out.printf(
                    "%s  %s %s, %s, %s, %d bytes%s%n",
                    line.getDocumentId(),
                    line.getReceived() ? "from" : "to",
                    line.getPartner(),
                    file.getFileName(),
                    file.getMediaType(),
                    file.getSize(),
                    file.getDescription().isEmpty() ? "" : ": " + file.getDescription());
        }
    }

    @Command(name = "fetch", description = "Writes a file of a case to a new file here. A recorded read.")
    static final class Fetch extends OfCase {
        @Option(names = "--document", required = true, paramLabel = "DOCUMENT", description = "Which, as listed.")
        String document = "";

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to; nothing is there yet.")
        Path out = Path.of("");

        @Override
        void ask(NodeClient client, Bearer officer) {
            var got = client.attachments(officer)
                    .getAttachment(GetAttachmentRequest.newBuilder()
                            .setCaseId(caseId)
                            .setDocumentId(document)
                            .build());
            try {
                Files.write(out, got.getContent().toByteArray(), StandardOpenOption.CREATE_NEW);
            } catch (IOException failed) {
                throw new UncheckedIOException("it cannot be written: " + out, failed);
            }
            Show.print(got.getLine());
        }
    }
}
