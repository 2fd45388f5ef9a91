package portability.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The one statement that stores a group: events, receipts, new keys, and the end of keys.
///
/// Arrays, so that one prepared statement serves groups of every size; where there is one row of each, plain values,
/// which cost the server less.
final class GroupInsert {
    private static final List<String> EVENT =
            List.of("int8", "uuid", "text", "int8", "text", "text", "int4", "int8", "bytea", "bytea", "bytea");
    private static final List<String> RECEIPT = List.of("text", "bytea", "bytea", "int8");
    private static final List<String> KEY = List.of("text", "text", "bytea", "int8");
    private static final List<String> SUBJECT = List.of("text");

    /// What a group has to store; most have events and receipts only.
    private enum Part {
        EVENTS("insert into log_entry (leaf_index, event_id, stream_id, stream_seq, stream_type, event_name,"
                + " event_version, recorded_at, metadata, payload, leaf_hash)"),
        RECEIPTS("insert into command_receipt (command_id, digest, reply, recorded_at)"),
        KEYS("insert into subject_key (subject, kek_id, wrapped, created_at)"),
        DESTROYED("delete from subject_key where subject in");

        private final String verb;

        Part(String verb) {
            this.verb = verb;
        }

        /// Of its columns, in order.
        private List<String> types() {
            return switch (this) {
                case EVENTS -> EVENT;
                case RECEIPTS -> RECEIPT;
                case KEYS -> KEY;
                case DESTROYED -> SUBJECT;
            };
        }

        private String sql(boolean oneRow) {
            return verb
                    + types().stream()
                            .map(type -> oneRow ? "?::" + type : "?::" + type + "[]")
                            .collect(Collectors.joining(", ", oneRow ? " (values (" : " (select * from unnest(", "))"));
        }
    }

    private record Shape(List<Part> parts, boolean oneRow) {}

    private final Connection connection;
    private final Map<Shape, PreparedStatement> prepared = new HashMap<>();

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
        boolean oneRow = columns.values().stream().allMatch(part -> part.rows() == 1);
        var shape = new Shape(List.copyOf(columns.keySet()), oneRow);
        var statement = prepared.get(shape);
        if (statement == null) {
            statement = connection.prepareStatement(sqlOf(shape));
            prepared.put(shape, statement);
        }
        int parameter = 1;
        for (var part : columns.values())
            parameter = oneRow ? part.bindRow(statement, parameter) : part.bindArrays(statement, parameter);
        statement.execute();
    }

    /// `with part0 as (insert …), part1 as (insert …) insert …`
    private static String sqlOf(Shape shape) {
        var sql = new StringBuilder();
        for (int i = 0; i < shape.parts.size() - 1; i++)
            sql.append(i == 0 ? "with " : ", ")
                    .append("part")
                    .append(i)
                    .append(" as (")
                    .append(shape.parts.get(i).sql(shape.oneRow))
                    .append(')');
        return sql.append(' ').append(shape.parts.getLast().sql(shape.oneRow)).toString();
    }

    private static EnumMap<Part, Columns> columnsOf(List<Placed> group, boolean withEvents) {
        var columns = new EnumMap<Part, Columns>(Part.class);
        for (var placed : group) {
            var submission = placed.submission();
            if (withEvents) addEvents(columns, placed);
            submission
                    .receipt()
                    .ifPresent(receipt -> of(columns, Part.RECEIPTS)
                            .row(receipt.commandId(), receipt.digest(), receipt.reply(), placed.recordedAt()));
            for (var key : submission.keys())
                of(columns, Part.KEYS).row(key.subject(), key.kekId(), key.wrapped(), placed.recordedAt());
            for (var subject : submission.destroyedKeys())
                of(columns, Part.DESTROYED).row(subject);
        }
        return columns;
    }

    private static void addEvents(EnumMap<Part, Columns> columns, Placed placed) {
        var events = placed.events();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            of(columns, Part.EVENTS)
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

    private static Columns of(EnumMap<Part, Columns> columns, Part part) {
        return columns.computeIfAbsent(part, _ -> new Columns(part.types()));
    }

    /// Rows, kept as the columns PostgreSQL takes.
    private static final class Columns {
        private final List<String> types;
        private final List<List<Object>> values = new ArrayList<>();

        Columns(List<String> types) {
            this.types = types;
            for (int i = 0; i < types.size(); i++) values.add(new ArrayList<>());
        }

        void row(Object... cells) {
            for (int i = 0; i < cells.length; i++) values.get(i).add(cells[i]);
        }

        int rows() {
            return values.getFirst().size();
        }

        /// @return the number of the parameter after these
        int bindRow(PreparedStatement statement, int first) throws SQLException {
            int parameter = first;
            for (var column : values) {
                switch (column.getFirst()) {
                    case Long number -> statement.setLong(parameter, number);
                    case Integer number -> statement.setInt(parameter, number);
                    case String text -> statement.setString(parameter, text);
                    case byte[] bytes -> statement.setBytes(parameter, bytes);
                    case Object other -> statement.setObject(parameter, other);
                }
                parameter++;
            }
            return parameter;
        }

        /// @return the number of the parameter after these
        int bindArrays(PreparedStatement statement, int first) throws SQLException {
            int parameter = first;
            for (int i = 0; i < types.size(); i++) {
                var array = statement.getConnection().createArrayOf(types.get(i), typed(i));
                statement.setArray(parameter++, array);
            }
            return parameter;
        }

        /// Of the column's own type, which the driver sends in binary.
        private Object[] typed(int column) {
            var cells = values.get(column);
            return switch (types.get(column)) {
                case "bytea" -> cells.toArray(byte[][]::new);
                case "int8" -> cells.toArray(Long[]::new);
                case "int4" -> cells.toArray(Integer[]::new);
                case "text" -> cells.toArray(String[]::new);
                default -> cells.toArray();
            };
        }
    }
}
