package portability.sandbox.home;

/// Told what is going on, a line at a time.
@FunctionalInterface
public interface Progress {
    Progress SILENT = _ -> {};

    void say(String line);
}
