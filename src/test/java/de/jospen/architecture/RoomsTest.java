package de.jospen.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import de.jospen.JospenApplication;
import de.jospen.participant.Confidential;
import de.jospen.participant.Disclosure;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who may know whom: the rooms of the house (architecture.md section 3). */
@AnalyzeClasses(packages = "de.jospen", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String HOUSE = "de.jospen..";

    @ArchTest
    static final ArchRule everyClassLivesInARoomOfTheArchitecture = classes()
            .that()
            .doNotBelongToAnyOf(JospenApplication.class)
            .should(new ArchCondition<JavaClass>("live in a room of architecture.md section 3") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!Rooms.all().contains(Rooms.of(type))) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " lives in no room; move it, or add the room to Rooms"));
                    }
                }
            });

    @ArchTest
    static final ArchRule roomsKnowEachOtherWithoutCycles =
            slices().matching("de.jospen.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsUseOnlyTheRoomsBelowThem = classes()
            .should(new ArchCondition<JavaClass>("use only the rooms their own may use") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String room = Rooms.of(type);
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(use -> resideInAnyPackage(HOUSE).test(use.getTargetClass()))
                            .filter(use -> !Rooms.mayUse(room, Rooms.of(use.getTargetClass())))
                            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                }
            })
            .because("stages never call each other and only the models know their order; what two stages need belongs"
                    + " into participant, as data or as an interface both may implement");

    @ArchTest
    static final ArchRule stagesUseFewLibraries = classes()
            .that(areStages())
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            HOUSE,
                            "java..",
                            "jakarta.validation..",
                            "org.springframework..",
                            "org.slf4j..",
                            // delegates; the next rule keeps the engine at the edge
                            "org.camunda.bpm.engine..",
                            // the report as PDF, referral files as CSV
                            "com.openhtmltopdf..",
                            "org.apache.pdfbox..",
                            "org.thymeleaf..",
                            "org.w3c.dom..",
                            // and as JSON
                            "com.fasterxml.jackson..",
                            "de.siegmar.fastcsv..",
                            // invitations as calendar files
                            "biweekly..")
                    .or(describe("are arrays of such", type -> type.isArray() || type.isPrimitive())))
            .because("a library is a decision: name it here, and in an ADR if it costs something");

    @ArchTest
    static final ArchRule confidentialStaysInTheHouse = noClasses()
            .that()
            .implement(Disclosure.class)
            .or()
            .resideInAPackage("de.jospen.handover..")
            .should()
            .accessTargetWhere(
                    describe("is confidential", access -> access.getTarget().isAnnotatedWith(Confidential.class)))
            .because("what makes the report must not even read what never leaves (domain.md 3.3, class C)");

    @ArchTest
    static final ArchRule engineStaysAtTheEdge = noClasses()
            .that(resideOutsideOfPackages("de.jospen.engine..", "de.jospen.workflow.."))
            .and(doNotImplementTheEngine())
            // Users, groups, grants and filters are engine objects; staff is the room that sets them up.
            .and(resideOutsideOfPackages("de.jospen.staff.."))
            // Looks at the engine as an operator does: users, jobs, their locks.
            .and(resideOutsideOfPackages("de.jospen.operation.."))
            // Plays people through the engine's services to create its cases; never in production.
            .and(resideOutsideOfPackages("de.jospen.demo.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.camunda.."))
            .because("delegates and listeners translate; take the values out there and hand them on as ids, codes and"
                    + " records");

    @ArchTest
    static final ArchRule variablesAreTyped = noClasses()
            .that(resideOutsideOfPackages("de.jospen.engine..", "de.jospen.workflow.."))
            .should()
            .callMethodWhere(describe(
                    "reads or writes a process variable by its name",
                    call -> call.getTargetOwner().isAssignableTo(org.camunda.bpm.engine.delegate.VariableScope.class)
                            && call.getName().matches("(get|set|has|remove)Variables?(Local|Typed|LocalTyped)?")))
            .because("a Variable<…> of the stage's …Process class says name and type once");

    @ArchTest
    static final ArchRule onePlaceAsksWhoIsLoggedIn = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("de.jospen.engine.access.Person")
            // Puts whoever was logged in back, without looking who it is.
            .and()
            .doNotHaveFullyQualifiedName("de.jospen.engine.job.MachineStep")
            .should()
            .callMethodWhere(describe(
                    "asks the engine who is logged in",
                    call -> call.getName()
                                    .matches("getCurrentAuthentication|getAuthentication|getAuthenticatedUserId"
                                            + "|getAuthenticatedGroupIds|getAuthenticatedTenantIds")
                            && call.getTargetOwner().getPackageName().startsWith("org.camunda.bpm.engine")))
            .because("the engine also keeps authentications without a user, and a machine's step is nobody's: ask"
                    + " Colleague.loggedIn");

    @ArchTest
    static final ArchRule jobsRunAsTheExecutorRunsThem = noClasses()
            .should()
            .callMethod(org.camunda.bpm.engine.ManagementService.class, "executeJob", String.class)
            .because("it leaves out the executor's context and the jobs that follow: use JobRunner");

    @ArchTest
    static final ArchRule databaseIsBehindRepositories = noClasses()
            .that()
            .areNotAnnotatedWith(Repository.class)
            .and(resideOutsideOfPackages("de.jospen.demo.."))
            // Asks nothing; it reads the state of the database out of a fault.
            .and()
            .doNotHaveFullyQualifiedName("de.jospen.engine.DatabaseOutage")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql.."))
            .because("SQL lives in …Repository classes");

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(Resource.class)
            .because("a class says in its constructor what it needs");

    @ArchTest
    static final ArchRule mailRoomIsTheOnlySenderOfMail = noClasses()
            .that(resideOutsideOfPackages("de.jospen.mail..", "de.jospen.demo.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "com.icegreen.."))
            .because("everything that leaves the house goes through MailService");

    @ArchTest
    static final ArchRule nobodyPrints =
            noClasses().should(ACCESS_STANDARD_STREAMS).because("logs are filtered and kept, standard output is not");

    @ArchTest
    static final ArchRule daysAreLocalDates = noClasses()
            // The engine wants java.util.Date: Variable and Deadlines turn days into it.
            .that(resideOutsideOfPackages("de.jospen.engine..", "de.jospen.workflow..", "de.jospen.project.."))
            // The mail library wants it for the sending time, certificates for their validity.
            .and(resideOutsideOfPackages("de.jospen.mail.."))
            .and()
            .doNotHaveFullyQualifiedName("de.jospen.demo.DemoKeys")
            // The engine's jobs want it.
            .and()
            .doNotHaveFullyQualifiedName("de.jospen.operation.HeldMails")
            // The engine's task filters ask it for the edges of today.
            .and()
            .doNotHaveFullyQualifiedName("de.jospen.staff.Today")
            // The calendar library asks for it.
            .and()
            .doNotHaveFullyQualifiedName("de.jospen.groupevent.EventCalendar")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .because("a day has no time zone; use LocalDate, or Instant for moments");

    @ArchTest
    static final ArchRule nothingLeansOnTheDemo = noClasses()
            .that(resideOutsideOfPackages("de.jospen.demo.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("de.jospen.demo.."))
            .because("production runs without it");

    @ArchTest
    static final ArchRule stagesKeepTheirClassesToThemselves = classes()
            .that(areStages())
            .and()
            .areTopLevelClasses()
            .should(new ArchCondition<JavaClass>("be package-private unless another room uses them") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean used = type.getDirectDependenciesToSelf().stream()
                            .anyMatch(use ->
                                    !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                    if (type.getModifiers().contains(JavaModifier.PUBLIC) && !used) {
                        events.add(SimpleConditionEvent.violated(
                                type, "Take the word public off " + type.getName() + ": only its own room uses it"));
                    }
                }
            });

    @ArchTest
    static final ArchRule transactionsAreTheServices = noClasses()
            .that(areStages())
            .and()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("the service knows what belongs together");

    private static DescribedPredicate<JavaClass> areStages() {
        return describe("are stages", type -> Rooms.STAGES.contains(Rooms.of(type)));
    }

    private static DescribedPredicate<JavaClass> doNotImplementTheEngine() {
        DescribedPredicate<JavaClass> engine = assignableTo(describe(
                "an interface of the engine", type -> type.getPackageName().startsWith("org.camunda.")));
        return describe("do not implement the engine's interfaces", type -> !engine.test(outermost(type)));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(RoomsTest::outermost).orElse(type);
    }
}
