package de.jospen.demo;

import de.jospen.staff.DemoPassword;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The demo's first page: who there is, and a click to become them. Also the banner that the web apps show then. */
@Controller
@Profile("demo")
class StartPage {

    private static final String BANNER = """
            body::before { content: "Demo – nur erfundene Personen"; position: fixed; left: 50%; top: 0; z-index: 10000;
              transform: translateX(-50%); padding: 2px 14px; border-radius: 0 0 4px 4px; background: #ffd75e;
              color: #3a2c00; font: 600 13px/1.5 sans-serif; white-space: nowrap; pointer-events: none; }
            """;

    @GetMapping("/")
    String page(Model model, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        model.addAttribute("people", DemoPeople.PEOPLE);
        model.addAttribute("password", DemoPassword.VALUE);
        return "demo/start";
    }

    /** Stands before the empty file of the same address that production serves. */
    @GetMapping(path = "/jospen/banner.css", produces = MediaType.ALL_VALUE)
    @ResponseBody
    String banner(HttpServletResponse response) {
        response.setContentType("text/css;charset=UTF-8");
        return BANNER;
    }
}
