package portability.torture.database;

/// There is no file system here that may be filled.
public final class NoSmallDisk extends Exception {
    private static final long serialVersionUID = 1L;

    NoSmallDisk(String why) {
        super(why);
    }
}
