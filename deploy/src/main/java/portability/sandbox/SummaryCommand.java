package portability.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.LetterPage;
import portability.sandbox.officer.SummaryLetter;
import portability.sandbox.officer.SummaryLetter.Figure;
import portability.sandbox.officer.SummaryLetter.Heading;
import portability.sandbox.officer.SummaryLetter.Paragraph;
import portability.sandbox.officer.SummaryLetter.Part;
import portability.sandbox.officer.SummaryLetter.Reasons;
import portability.sandbox.officer.SummaryLetter.Warning;

/// `summary`: all decisions on a claim, as a letter.
@Command(
        name = "summary",
        description = "Tells whoever claimed what every institution decided, why, and until when a review can be asked "
                + "for; as a letter to print with --to.")
final class SummaryCommand extends PaymentsCommand.OfClaim {
    @Nullable
    @Option(names = "--to", paramLabel = "FILE", description = "Writes it as a page (HTML) that loads nothing.")
    Path to;

    @Override
    void ask(NodeClient client, Bearer officer) {
        var letter = SummaryLetter.of(client.claims(officer)
                .getSummary(GetSummaryRequest.newBuilder().setClaimId(claim).build()));
        if (to == null) print(letter);
        else write(to, LetterPage.of(letter));
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void print(List<Part> letter) {
        for (var part : letter) {
            switch (part) {
                case Heading(var text) -> System.out.println("\n" + text + "\n");
                case Paragraph(var text) -> System.out.println(text);
                case Figure(var text) -> System.out.println("  " + text);
                case Warning(var text, var about) -> {
                    System.out.println("! " + text);
                    about.forEach(item -> System.out.println("  ! " + item));
                }
                case Reasons(var heading, var steps) -> {
                    System.out.println(heading);
                    steps.forEach(step -> System.out.println("  - " + step));
                }
            }
        }
    }
}
