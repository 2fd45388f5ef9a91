import java.util.List;

record Worker(Person person, List<Stay> stays) {}
