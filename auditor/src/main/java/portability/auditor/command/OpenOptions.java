package portability.auditor.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import portability.auditor.node.NodeLog;
import portability.auditor.opening.Opener;
import portability.auditor.opening.Purpose;
import portability.auditor.source.LogSource;

/// That encrypted parts are to be opened, and why.
final class OpenOptions {
    @Option(
            names = "--open",
            required = true,
            description = "Have the service open what is encrypted. It records each read, in the same log.")
    boolean open;

    @Option(
            names = "--purpose",
            required = true,
            paramLabel = "PURPOSE",
            description = "Why it is read: AUDIT, APPEAL, SOCIAL_SECURITY_CLAIM, RECORD_KEEPING, OWN_DATA, STATISTICS.")
    @Nullable
    String purpose;

    @Option(
            names = "--legal-basis",
            required = true,
            paramLabel = "TEXT",
            description = "The article that allows it, up to 200 characters.")
    @Nullable
    String legalBasis;

    /// @param options absent: what is encrypted stays so
    static Opener opener(@Nullable OpenOptions options, LogSource log, CommandLine commandLine) {
        if (options == null) return Opener.ofWhatIsClear();
        if (!(log instanceof NodeLog node))
            throw new ParameterException(commandLine, "--open goes with --address: only the service has the keys");
        try {
            return node.opener(new Purpose(
                    Options.given(options.purpose, "--purpose"), Options.given(options.legalBasis, "--legal-basis")));
        } catch (IllegalArgumentException none) {
            throw new ParameterException(commandLine, String.valueOf(none.getMessage()));
        }
    }
}
