package portability.sandbox.database;

/// A service's own database: nobody else's role can connect to it.
public record ServiceDatabase(String url, String user, String password) {
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
