package de.jospen.coaching;

import de.jospen.participant.TravelMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans are added, never changed: the latest version holds, the earlier ones tell the way. */
@Repository
class CoachingPlanRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CoachingPlanRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID participationId, CoachingPlan plan, String recordedBy) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO coaching_plan (id, participation_id, version_number, agreed_on, reachable_places,
                            travel_modes, travel_limits, travel_minutes, weekly_hours, availability, recorded_by,
                            recorded_at)
                        VALUES (:id, :participation, :version, :agreedOn, :reachablePlaces,
                            :travelModes, :travelLimits, :travelMinutes, :weeklyHours, :availability, :by, :now)
                        """)
                .param("id", id)
                .param("participation", participationId)
                .param("version", versions(participationId) + 1)
                .param("agreedOn", plan.agreedOn())
                .param("reachablePlaces", plan.reachablePlaces())
                .param("travelModes", Codes.join(plan.travelModes()))
                .param("travelLimits", plan.travelLimits())
                .param("travelMinutes", plan.travelMinutes())
                .param("weeklyHours", plan.weeklyHours())
                .param("availability", plan.availability())
                .param("by", recordedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        for (int number = 0; number < plan.goals().size(); number++) {
            insertGoal(id, number, plan.goals().get(number));
        }
    }

    int versions(UUID participationId) {
        return jdbc.sql("SELECT COUNT(*) FROM coaching_plan WHERE participation_id = :id")
                .param("id", participationId)
                .query(Integer.class)
                .single();
    }

    Optional<CoachingPlan> latest(UUID participationId) {
        return jdbc.sql("""
                        SELECT id FROM coaching_plan WHERE participation_id = :id
                        ORDER BY version_number DESC FETCH FIRST 1 ROW ONLY
                        """)
                .param("id", participationId)
                .query(UUID.class)
                .optional()
                .map(this::plan);
    }

    private CoachingPlan plan(UUID id) {
        List<CoachingPlan.Goal> goals = goals(id);
        return jdbc.sql("SELECT * FROM coaching_plan WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new CoachingPlan(
                        row.getObject("agreed_on", LocalDate.class),
                        goals,
                        row.getString("reachable_places"),
                        Codes.split(row.getString("travel_modes"), TravelMode.class),
                        row.getString("travel_limits"),
                        row.getObject("travel_minutes", Integer.class),
                        row.getObject("weekly_hours", Integer.class),
                        row.getString("availability")))
                .single();
    }

    private void insertGoal(UUID planId, int number, CoachingPlan.Goal goal) {
        jdbc.sql("""
                        INSERT INTO coaching_goal (plan_id, goal_number, topic, goal, step, goal_owner, due_on)
                        VALUES (:plan, :number, :topic, :goal, :step, :owner, :dueOn)
                        """)
                .param("plan", planId)
                .param("number", number)
                .param("topic", goal.topic().name())
                .param("goal", goal.goal())
                .param("step", goal.step())
                .param("owner", goal.owner().name())
                .param("dueOn", goal.dueOn())
                .update();
    }

    private List<CoachingPlan.Goal> goals(UUID planId) {
        return jdbc.sql("SELECT * FROM coaching_goal WHERE plan_id = :id ORDER BY goal_number")
                .param("id", planId)
                .query((row, number) -> new CoachingPlan.Goal(
                        CoachingTopic.valueOf(row.getString("topic")),
                        row.getString("goal"),
                        row.getString("step"),
                        GoalOwner.valueOf(row.getString("goal_owner")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
