;; The way back from the text of inline.mjs to bytes. In JavaScript this loop takes longer than everything else up to the
;; first verdict of a process, which runs it in the interpreter.
;;
;; From 0 the memory has the bytes of the three pages by character, 128 for each; behind them, from $at to $end, stands
;; the text. The bytes take its place, since none has less than a character. What it gives is the end of the bytes.
(module
  (memory (export "memory") 1)
  (func (export "decode") (param $at i32) (param $end i32) (result i32)
    (local $to i32) (local $char i32)
    ;; Where the page of the next character begins.
    (local $page i32)
    (local.set $to (local.get $at))
    (loop $next
      (if (i32.lt_u (local.get $at) (local.get $end))
        (then
          (local.set $char (i32.load8_u (local.get $at)))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (if (i32.lt_u (local.get $char) (i32.const 125))
            (then
              (i32.store8 (local.get $to) (i32.load8_u (i32.add (local.get $page) (local.get $char))))
              (local.set $to (i32.add (local.get $to) (i32.const 1)))
              (local.set $page (i32.const 0)))
            (else
              ;; 125 is for page 1, 126 for page 2.
              (local.set $page (i32.shl (i32.sub (local.get $char) (i32.const 124)) (i32.const 7)))))
          (br $next))))
    (local.get $to)))
