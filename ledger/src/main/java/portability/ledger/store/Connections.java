package portability.ledger.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where connections come from.
@FunctionalInterface
public interface Connections {
    /// A connection for the caller alone, who closes it.
    Connection open() throws SQLException;

    /// Sessions of the database itself, no pool's, for what lives and ends with one, such as a lock.
    ///
    /// A network that swallows everything says nothing, and TCP alone waits for hours: whoever hears nothing for 30
    /// seconds gives the session up. The server does so after 25, and with the session goes its lock: else a
    /// machine that is gone would keep it for hours. Parameters in the URL, such as `socketTimeout`, go before
    /// these.
    static Connections direct(String url, @Nullable String user, @Nullable String password) {
        var settings = new Properties();
        if (user != null) settings.setProperty("user", user);
        if (password != null) settings.setProperty("password", password);
        settings.setProperty("connectTimeout", "10");
        settings.setProperty("loginTimeout", "20");
        settings.setProperty("socketTimeout", "30");
        settings.setProperty("tcpKeepAlive", "true");
        // The server's probes find out where nothing is under way; where an answer is, the time it takes counts.
        settings.setProperty(
                "options",
                "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
                        + " -c tcp_user_timeout=25000");
        return () -> DriverManager.getConnection(url, settings);
    }
}
