package portability.auditor.command;

import picocli.CommandLine;

/// What a command ends with.
public final class ExitCodes {
    public static final int PROVED = 0;
    public static final int DIFFERS = 1;
    public static final int USAGE = 2;
    public static final int UNREADABLE = 3;

    public static final String PROVED_TEXT = "0:proved, or found and listed";
    public static final String DIFFERS_TEXT = "1:something differs from what was signed";
    public static final String USAGE_TEXT = "2:bad usage";
    public static final String UNREADABLE_TEXT = "3:something could not be read or reached; nothing is proved";

    private ExitCodes() {}

    /// Sees to it that nothing but a difference ends with [#DIFFERS], not even a fault of ours.
    public static CommandLine on(CommandLine commandLine) {
        return commandLine.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println("The audit broke off; this is a fault of the auditor.");
            failure.printStackTrace(command.getErr());
            return UNREADABLE;
        });
    }
}
