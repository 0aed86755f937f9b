package de.jospen.demo;

import de.jospen.demo.OpenedMail.OpenedFile;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The other side of the demo's mails: what arrived in whose mailbox, opened as the recipient's mail program would. Lists
 * show the outside only; a mail is decrypted when somebody opens it.
 */
@Controller
@Profile("demo")
@RequestMapping("/demo/postfach")
class MailboxPage {

    /** What a report consists of; anything else a browser only stores. */
    private static final Set<String> KNOWN_TYPES = Set.of("application/pdf", "application/json");

    private final Mailboxes mailboxes;
    private final LocalMailServer server;
    private final Decryption decryption;
    private final MailWording wording;

    MailboxPage(Mailboxes mailboxes, LocalMailServer server, Decryption decryption, Clock clock) {
        this.mailboxes = mailboxes;
        this.server = server;
        this.decryption = decryption;
        this.wording = new MailWording(clock.getZone(), mailboxes);
    }

    @ModelAttribute
    void headers(HttpServletResponse response, Model model) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("wording", wording);
    }

    @GetMapping
    String boxes(Model model) {
        model.addAttribute("boxes", mailboxes.all());
        return "demo/mailboxes";
    }

    @GetMapping(params = "fach")
    String box(
            @RequestParam("fach") String address,
            @RequestParam(name = "seite", defaultValue = "1") String page,
            Model model) {
        Mailbox box = mailboxes.find(address).orElseThrow(NotThere::new);
        int number = Math.min(number(page), box.pages());
        model.addAttribute("box", box);
        model.addAttribute("mails", box.page(number));
        model.addAttribute("page", number);
        return "demo/mailbox";
    }

    @GetMapping("/{number}")
    String mail(@PathVariable("number") String number, Model model) {
        KeptMail mail = find(number);
        model.addAttribute("mail", mail);
        model.addAttribute("owner", mailboxes.owner(mail.mailbox()));
        try {
            model.addAttribute("opened", open(mail));
        } catch (UnreadableMail e) {
            model.addAttribute("reason", e.getMessage());
        }
        return "demo/mail";
    }

    @GetMapping(path = "/{number}/anlage/{position}", produces = MediaType.ALL_VALUE)
    ResponseEntity<byte[]> file(@PathVariable("number") String number, @PathVariable("position") String position) {
        OpenedMail mail = openOr404(find(number));
        OpenedFile file = Optional.of(number(position))
                .filter(place -> place <= mail.files().size())
                .map(place -> mail.files().get(place - 1))
                .orElseThrow(NotThere::new);
        return ResponseEntity.ok()
                .contentType(
                        KNOWN_TYPES.contains(file.contentType())
                                ? MediaType.valueOf(file.contentType())
                                : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, download(file.name()))
                .body(file.content());
    }

    /** Whatever else somebody types below this address. */
    @GetMapping("/**")
    String nothing() {
        throw new NotThere();
    }

    @ExceptionHandler(NotThere.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notThere() {
        return "demo/noMail";
    }

    private KeptMail find(String number) {
        return server.kept().find(number(number)).orElseThrow(NotThere::new);
    }

    private OpenedMail open(KeptMail mail) {
        return decryption.open(server.kept().read(mail), mail.mailbox());
    }

    private OpenedMail openOr404(KeptMail mail) {
        try {
            return open(mail);
        } catch (UnreadableMail e) {
            throw new NotThere();
        }
    }

    private static String download(String name) {
        ContentDisposition.Builder attachment = ContentDisposition.attachment();
        // Only names with umlauts need the long form, which not every client reads
        return (StandardCharsets.US_ASCII.newEncoder().canEncode(name)
                        ? attachment.filename(name)
                        : attachment.filename(name, StandardCharsets.UTF_8))
                .build()
                .toString();
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new NotThere();
        }
        return Integer.parseInt(text);
    }

    private static final class NotThere extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
