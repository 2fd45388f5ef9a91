package portability.sandbox;

import picocli.CommandLine.Option;
import portability.sandbox.operations.ServicePrivacy;

/// Whose data a command is about.
final class SubjectOptions {
    @Option(
            names = "--subject",
            required = true,
            paramLabel = "ID",
            description = "A person's id in contributions, a claim's in claims and agreements.")
    String subject = "";

    @Option(
            names = "--number",
            required = true,
            paramLabel = "NUMBER",
            description = "In contributions: the person who has this number at the node's institution.")
    String number = "";

    String in(ServicePrivacy privacy) {
        return number.isEmpty() ? subject : privacy.personOf(number);
    }
}
