package portability.ledger.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Connections that break at an insert: before the server has it, or after it is committed and before anyone hears of
/// it. As often as told; then they work.
final class LosingConnection {
    /// When it breaks.
    enum When {
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private final TestLog log;
    private final When when;
    private final AtomicInteger left;

    LosingConnection(TestLog log, When when, int times) {
        this.log = log;
        this.when = when;
        this.left = new AtomicInteger(times);
    }

    Connection open() throws SQLException {
        var real = log.database.connect();
        return (Connection) proxy(Connection.class, (method, arguments) -> {
            var result = call(real, method, arguments);
            return result instanceof PreparedStatement statement
                            && arguments != null
                            && String.valueOf(arguments[0]).contains("insert")
                    ? losing(real, statement)
                    : result;
        });
    }

    private Object losing(Connection connection, PreparedStatement statement) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            boolean breaks = method.getName().equals("execute") && left.getAndDecrement() > 0;
            if (breaks && when == When.BEFORE_COMMIT) throw lost(connection);
            var result = call(statement, method, arguments);
            if (breaks) throw lost(connection);
            return result;
        });
    }

    private static SQLException lost(Connection connection) throws SQLException {
        connection.close();
        return new SQLException("an I/O error occurred", "08006");
    }

    private interface Handler {
        @Nullable
        Object handle(java.lang.reflect.Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static Object proxy(Class<?> type, Handler handler) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> handler.handle(method, arguments));
    }

    private static @Nullable Object call(Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
