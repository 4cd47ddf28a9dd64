;; SipHash-2-4 with 128 bits of output: a keyed hash made for short inputs (Aumasson and Bernstein, 2012; the wide output
;; is that of the authors' reference code). In WebAssembly, since JavaScript has no 64-bit integers that cost nothing.
(module
  (memory (export "memory") 1)

  ;; Hashes `length` bytes at `from` under the 16 bytes at `key`; writes 16 bytes at `into`. Seven bytes after the input
  ;; are read and left out. All numbers are little-endian.
  (func (export "sipHash128") (param $key i32) (param $from i32) (param $length i32) (param $into i32)
    (local $v0 i64) (local $v1 i64) (local $v2 i64) (local $v3 i64)
    (local $word i64)   ;; what a step takes in; 0 in the two last steps, which only stir
    (local $steps i32)  ;; steps to go: one for each word of the input, two for the output
    (local $rounds i32)

    ;; "somepseudorandomlygeneratedbytes", as the specification has it; the second part with 0xee, for the wide output.
    (local.set $v0 (i64.xor (i64.load (local.get $key)) (i64.const 0x736f6d6570736575)))
    (local.set $v1 (i64.xor (i64.load offset=8 (local.get $key)) (i64.const 0x646f72616e646f83)))
    (local.set $v2 (i64.xor (i64.load (local.get $key)) (i64.const 0x6c7967656e657261)))
    (local.set $v3 (i64.xor (i64.load offset=8 (local.get $key)) (i64.const 0x7465646279746573)))
    (local.set $steps (i32.add (i32.shr_u (local.get $length) (i32.const 3)) (i32.const 3)))

    (loop $step
      (local.set $rounds (i32.const 4))
      (local.set $word (i64.const 0))
      (if (i32.gt_u (local.get $steps) (i32.const 2))
        (then
          (local.set $rounds (i32.const 2))
          (local.set $word (i64.load (local.get $from)))
          (local.set $from (i32.add (local.get $from) (i32.const 8)))
          ;; The last word is what is left, and the length in its highest byte.
          (if (i32.eq (local.get $steps) (i32.const 3))
            (then
              (local.set $word
                (i64.or
                  (i64.and
                    (local.get $word)
                    (i64.sub
                      (i64.shl
                        (i64.const 1)
                        (i64.extend_i32_u (i32.shl (i32.and (local.get $length) (i32.const 7)) (i32.const 3))))
                      (i64.const 1)))
                  (i64.shl (i64.extend_i32_u (local.get $length)) (i64.const 56)))))))
        (else
          (if (i32.eq (local.get $steps) (i32.const 2))
            (then (local.set $v2 (i64.xor (local.get $v2) (i64.const 0xee))))
            (else
              (i64.store (local.get $into)
                (i64.xor
                  (i64.xor (local.get $v0) (local.get $v1))
                  (i64.xor (local.get $v2) (local.get $v3))))
              (local.set $v1 (i64.xor (local.get $v1) (i64.const 0xdd)))))))

      (local.set $v3 (i64.xor (local.get $v3) (local.get $word)))
      (loop $round
        (local.set $v0 (i64.add (local.get $v0) (local.get $v1)))
        (local.set $v1 (i64.xor (i64.rotl (local.get $v1) (i64.const 13)) (local.get $v0)))
        (local.set $v0 (i64.rotl (local.get $v0) (i64.const 32)))
        (local.set $v2 (i64.add (local.get $v2) (local.get $v3)))
        (local.set $v3 (i64.xor (i64.rotl (local.get $v3) (i64.const 16)) (local.get $v2)))
        (local.set $v0 (i64.add (local.get $v0) (local.get $v3)))
        (local.set $v3 (i64.xor (i64.rotl (local.get $v3) (i64.const 21)) (local.get $v0)))
        (local.set $v2 (i64.add (local.get $v2) (local.get $v1)))
        (local.set $v1 (i64.xor (i64.rotl (local.get $v1) (i64.const 17)) (local.get $v2)))
        (local.set $v2 (i64.rotl (local.get $v2) (i64.const 32)))
        (br_if $round (local.tee $rounds (i32.sub (local.get $rounds) (i32.const 1)))))
      (local.set $v0 (i64.xor (local.get $v0) (local.get $word)))

      (br_if $step (local.tee $steps (i32.sub (local.get $steps) (i32.const 1)))))

    (i64.store offset=8 (local.get $into)
      (i64.xor
        (i64.xor (local.get $v0) (local.get $v1))
        (i64.xor (local.get $v2) (local.get $v3)))))
)
