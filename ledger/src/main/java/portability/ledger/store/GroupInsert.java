package portability.ledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The one statement that stores a group: events, receipts, new keys, and the end of keys.
///
/// Arrays, so that one prepared statement serves groups of every size.
final class GroupInsert {
    private static final String EVENTS = """
            insert into log_entry (leaf_index, event_id, stream_id, stream_seq, stream_type, event_name, event_version,
                recorded_at, metadata, payload, leaf_hash)
            select * from unnest(?::bigint[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::integer[],
                ?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[])""";
    private static final String RECEIPTS = """
            insert into command_receipt (command_id, digest, reply, recorded_at)
            select * from unnest(?::text[], ?::bytea[], ?::bytea[], ?::bigint[])""";
    private static final String KEYS = """
            insert into subject_key (subject, kek_id, wrapped, created_at)
            select * from unnest(?::text[], ?::text[], ?::bytea[], ?::bigint[])""";
    private static final String DESTROYED = "delete from subject_key where subject = any(?::text[])";

    /// What a group has to store; most have events and receipts only.
    private enum Part {
        EVENTS(GroupInsert.EVENTS),
        RECEIPTS(GroupInsert.RECEIPTS),
        KEYS(GroupInsert.KEYS),
        DESTROYED(GroupInsert.DESTROYED);

        private final String sql;

        Part(String sql) {
            this.sql = sql;
        }
    }

    private final Connection connection;
    private final Map<List<Part>, PreparedStatement> prepared = new HashMap<>();

    GroupInsert(Connection connection) {
        this.connection = connection;
    }

    void execute(List<Placed> group) throws SQLException {
        execute(columnsOf(group, true));
    }

    /// Receipt and keys alone, where the events got in another way.
    void executeWithoutEvents(Placed one) throws SQLException {
        var columns = columnsOf(List.of(one), false);
        if (!columns.isEmpty()) execute(columns);
    }

    private void execute(EnumMap<Part, Columns> columns) throws SQLException {
        var parts = List.copyOf(columns.keySet());
        var statement = prepared.get(parts);
        if (statement == null) {
            statement = connection.prepareStatement(sqlOf(parts));
            prepared.put(parts, statement);
        }
        int parameter = 1;
        for (var part : columns.values())
            for (Array column : part.arrays(connection)) statement.setArray(parameter++, column);
        statement.execute();
    }

    /// `with a as (insert …), b as (insert …) insert …`
    private static String sqlOf(List<Part> parts) {
        var sql = new StringBuilder();
        for (int i = 0; i < parts.size() - 1; i++)
            sql.append(i == 0 ? "with " : ", ")
                    .append("part")
                    .append(i)
                    .append(" as (")
                    .append(parts.get(i).sql)
                    .append(')');
        return sql.append(' ').append(parts.getLast().sql).toString();
    }

    private static EnumMap<Part, Columns> columnsOf(List<Placed> group, boolean withEvents) {
        var columns = new EnumMap<Part, Columns>(Part.class);
        for (var placed : group) {
            var submission = placed.submission();
            if (withEvents) addEvents(columns, placed);
            submission
                    .receipt()
                    .ifPresent(receipt -> columns.computeIfAbsent(
                                    Part.RECEIPTS, _ -> new Columns("text", "bytea", "bytea", "int8"))
                            .row(receipt.commandId(), receipt.digest(), receipt.reply(), placed.recordedAt()));
            for (var key : submission.keys())
                columns.computeIfAbsent(Part.KEYS, _ -> new Columns("text", "text", "bytea", "int8"))
                        .row(key.subject(), key.kekId(), key.wrapped(), placed.recordedAt());
            for (var subject : submission.destroyedKeys())
                columns.computeIfAbsent(Part.DESTROYED, _ -> new Columns("text"))
                        .row(subject);
        }
        return columns;
    }

    private static void addEvents(EnumMap<Part, Columns> columns, Placed placed) {
        var events = placed.events();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            columns.computeIfAbsent(
                            Part.EVENTS,
                            _ -> new Columns(
                                    "int8", "uuid", "text", "int8", "text", "text", "int4", "int8", "bytea", "bytea",
                                    "bytea"))
                    .row(
                            placed.firstLeaf() + i,
                            event.eventId(),
                            event.streamId(),
                            event.streamSeq(),
                            event.streamType(),
                            event.name(),
                            event.version(),
                            placed.recordedAt(),
                            event.metadata(),
                            event.payload(),
                            placed.leafHash(i));
        }
    }

    /// Rows, kept as the columns PostgreSQL takes.
    private static final class Columns {
        private final String[] types;
        private final List<List<Object>> values = new ArrayList<>();

        Columns(String... types) {
            this.types = types;
            for (int i = 0; i < types.length; i++) values.add(new ArrayList<>());
        }

        void row(Object... cells) {
            for (int i = 0; i < cells.length; i++) values.get(i).add(cells[i]);
        }

        List<Array> arrays(Connection connection) throws SQLException {
            var arrays = new ArrayList<Array>();
            for (int i = 0; i < types.length; i++) arrays.add(connection.createArrayOf(types[i], typed(i)));
            return arrays;
        }

        /// Of the column's own type, which the driver sends in binary.
        private Object[] typed(int column) {
            var cells = values.get(column);
            return switch (types[column]) {
                case "bytea" -> cells.toArray(byte[][]::new);
                case "int8" -> cells.toArray(Long[]::new);
                case "int4" -> cells.toArray(Integer[]::new);
                case "text" -> cells.toArray(String[]::new);
                default -> cells.toArray();
            };
        }
    }
}
