package portability.sandbox;

/// Whether somebody has asked this JVM to stop, with Ctrl-C for one. Then what fails is no news.
final class Shutdown {
    private Shutdown() {}

    static boolean isUnderWay() {
        var probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }
}
