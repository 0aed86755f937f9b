package de.jospen.staff;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whoever types the bare address wants to see their tasks; the demo has a page of its own there. */
@Controller
@Profile("!demo")
class Entrance {

    @GetMapping("/")
    String toTasklist() {
        return "redirect:/camunda/app/tasklist/";
    }
}
