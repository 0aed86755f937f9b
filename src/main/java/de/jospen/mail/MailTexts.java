package de.jospen.mail;

import de.jospen.mail.MailText.SubjectFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Writes the German texts. All templates are read at start-up, so that a broken one is found before it is needed. */
@Component
class MailTexts {

    private static final String SUBJECT = "Betreff: ";

    private record Template(String subject, String body) {}

    private final ProjectFacts project;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Map<MailTemplate, Template> templates = new EnumMap<>(MailTemplate.class);

    MailTexts(ProjectFacts project) {
        this.project = project;
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        engine.setTemplateResolver(resolver);
        String closing = read("closing");
        String closingOutside = read("closingOutside");
        for (MailTemplate template : MailTemplate.values()) {
            templates.put(template, parse(read(template.file()), template.isToOutsiders() ? closingOutside : closing));
        }
    }

    MailText write(Mail mail) {
        Map<String, Object> facts = new HashMap<>();
        mail.facts().forEach((name, fact) -> facts.put(name, fact.in(project)));
        SubjectFacts subjectFacts = new SubjectFacts(
                project.project(),
                mail.caseReference(),
                mail.facts().containsKey("site") ? (String) facts.get("site") : null);
        facts.put("project", project.project());
        facts.put("caseReference", mail.caseReference());
        facts.put("mailbox", project.mailbox());
        facts.put("footer", project.footer());
        Template template = templates.get(mail.template());
        return new MailText(
                oneLine(render(template.subject(), subjectFacts.asMap())),
                render(template.body(), facts).strip());
    }

    private String render(String template, Map<String, Object> facts) {
        return engine.process(template, new Context(Locale.GERMANY, facts));
    }

    /** A line break in a subject could begin a header of its own. */
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static Template parse(String text, String closing) {
        int end = text.indexOf("\n\n");
        if (!text.startsWith(SUBJECT) || end < 0) {
            throw new IllegalStateException("A mail template begins with '" + SUBJECT + "' and an empty line");
        }
        return new Template(
                text.substring(SUBJECT.length(), end), text.substring(end).strip() + "\n\n" + closing);
    }

    private static String read(String file) {
        try (InputStream text = MailTexts.class.getResourceAsStream("/mail/" + file + ".txt")) {
            if (text == null) {
                throw new IllegalStateException("No mail template " + file);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
